//! What the index cannot say, in plain words.

use index::Date;
use leptos::prelude::*;

#[component]
pub fn Limits(last_evidence_on: Date) -> impl IntoView {
    let ends = format!("The ledger ends on {}.", last_evidence_on.long());
    view! {
        <section class="section" id="limits">
            <h2>"Limits"</h2>
            <ul class="limits plain-list">
                <Limit name="It is not about your job's future.">
                    "A score never gives the probability of losing a job. Tasks can be exposed and the job grow, because the work gets cheaper and more of it is wanted."
                </Limit>
                <Limit name="It does not predict employment so far.">
                    "The research measure's correlation with the change of employment in 2023-25 is 0.03, and with projected growth 0.07."
                </Limit>
                <Limit name="Tasks, bars and holds are judgements.">
                    "Editors set them after reading the published tasks of the occupation. Others would set them otherwise; the range and your own task mix show how much hangs on it."
                </Limit>
                <Limit name="Nothing is smoothed.">
                    "Trends are steps. A line moves on the day that evidence arrives and is flat in between. Most weeks bring none, and the change is 0."
                </Limit>
                <Limit name="A record moves many jobs at once.">
                    "A new capability record moves every job that depends on that capability. It is never one job's own news, and we do not tell it as such."
                </Limit>
                <Limit name="A record alone can only raise a score.">
                    "Levels never fall. For a score to fall it takes evidence of another kind: a limit found, a regulation, a change in demand, or a correction, each with its source."
                </Limit>
                <Limit name="Dates are dates of evidence.">
                    "A fact counts from the day on which it was public. Where only the month is known, only the month is shown, and it counts from the month's last day. What was true before somebody published it moved nothing."
                </Limit>
                <Limit name=ends>
                    "There is none newer in it. No edition is published beyond it, as if nothing had happened since."
                </Limit>
                <Limit name="The labour figures are of the United States.">
                    "Occupations, tasks, pay, employment and projections come from US sources. Elsewhere the same title may mean other work."
                </Limit>
                <Limit name="The task labels are of 2023.">
                    "People and GPT-4 labelled which tasks a language model could speed up in the year of GPT-4. Models have learnt much since."
                </Limit>
                <Limit name="Microsoft's measure is applicability.">
                    "It shows where an assistant is used with success. Its authors say that it does not measure replacement, and we do not use it so."
                </Limit>
                <Limit name="Sources revise their past.">
                    "A refit rewrites the past: Epoch AI's index moved by 0.7 points on average between the copies of May and August 2026. Our links are frozen with the version of the methodology, published editions stay, and revisions are marked."
                </Limit>
                <Limit name="Benchmarks are not work.">
                    "A test can be trained for, and it leaves out what makes work hard: what nobody wrote down. Joining several tests on one scale adds an error of its own, which the residuals show. Two tests of one capability need not order the systems alike."
                </Limit>
                <Limit name="Very long tasks are lower bounds.">
                    "METR itself calls its figures above 16 hours unreliable. We read them as: at least as able as that."
                </Limit>
                <Limit name="It is not the Tufts index.">
                    "The American AI Jobs Risk Index of Tufts University is another product, with another method. Figures of the two cannot be mixed."
                </Limit>
            </ul>
        </section>
    }
}

#[component]
fn Limit(#[prop(into)] name: String, children: Children) -> impl IntoView {
    view! {
        <li>
            <h3>{name}</h3>
            <p>{children()}</p>
        </li>
    }
}
