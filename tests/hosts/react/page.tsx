// A page that shows one job after the other, and takes the widget away and back.
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import "job-risk-widget/react";

const JOBS = ["programmer", "plumber"];

function Page({ site }: { site: string }) {
  const [at, setAt] = useState(0);
  const [isShown, setIsShown] = useState(true);
  const job = JOBS[at % JOBS.length];
  return (
    <main style={{ width: 700 }}>
      <button id="next" onClick={() => setAt(at + 1)}>Next</button>
      <button id="toggle" onClick={() => setIsShown(!isShown)}>Toggle</button>
      {isShown && (
        <job-risk-widget site={site} job={job}>
          <a href={`${site}jobs/${job}/`}>{job}: AI risk score</a>
        </job-risk-widget>
      )}
    </main>
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<StrictMode><Page site={root.dataset.site ?? ""} /></StrictMode>);
