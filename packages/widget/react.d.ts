// Types of <job-risk-widget> in JSX: `import "job-risk-widget/react"` in place of `import "job-risk-widget"`.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { JobRiskWidgetAttributes } from "./index.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "job-risk-widget": DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & JobRiskWidgetAttributes;
    }
  }
}
