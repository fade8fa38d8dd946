/** What a `<job-risk-widget>` can show. */
export type JobRiskKind = "job" | "trend" | "badge" | "industry" | "compare";

/** The attributes of `<job-risk-widget>`; each can change at any time. */
export interface JobRiskWidgetAttributes {
  /** `job` without it. */
  kind?: JobRiskKind;
  /** The job of the kinds `job`, `trend` and `badge`, such as `registered-nurse`. */
  job?: string;
  /** Two to four jobs with commas between them, for the kind `compare`. */
  jobs?: string;
  /** The industry of the kind `industry`, such as `technology`. */
  industry?: string;
  /** The theme of the page around it without it. */
  theme?: "auto" | "light" | "dark";
  /** Six hexadecimal digits. */
  accent?: string;
  font?: "system" | "inherit";
  range?: "12w" | "26w" | "1y" | "all";
  /** How dates are written: `en-GB`, `en-US` and the like. */
  locale?: string;
  /** Where the index stands, such as `https://index.example/`. A bundled script can't know it by itself. */
  site?: string;
}

/** The element: each attribute is a property of the same name, null where it is not set. */
export type JobRiskWidgetElement = HTMLElement & {
  [Name in keyof JobRiskWidgetAttributes]-?: Required<JobRiskWidgetAttributes>[Name] | null;
};

declare global {
  interface HTMLElementTagNameMap {
    "job-risk-widget": JobRiskWidgetElement;
  }
}

/** The element's name. */
export declare const NAME: "job-risk-widget";
