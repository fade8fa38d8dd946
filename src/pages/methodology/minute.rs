//! What the score is and is not, for a reader in a hurry.

use index::documents::MethodologyDocument;
use leptos::prelude::*;

use index::figure::counted;

#[component]
pub fn Minute(document: MethodologyDocument) -> impl IntoView {
    let profiles = counted(document.profiles, "job", "jobs");
    view! {
        <section class="section" id="minute">
            <h2>"In one minute"</h2>
            <p>
                "The risk score says how much of a job's working time is exposed to AI today: work that a machine can already do and that people have little reason to keep. It runs from 0 (none of it) to 100 (all of it). It is "
                <strong>"task exposure, not a forecast of job loss"</strong>
                ", and never the probability that somebody loses a job."
            </p>
            <ol class="steps">
                <li>
                    <h3>"A job is split into tasks."</h3>
                    <p>"Eight to twelve, each with its share of the working time. The shares add up to 100."</p>
                </li>
                <li>
                    <h3>"Each task asks something of the machine."</h3>
                    <p>
                        "It needs certain capabilities, such as code or vision, at a certain level. The levels are read from several public measures on one scale of ability, and rise only when a better figure is published."
                    </p>
                </li>
                <li>
                    <h3>"People keep a part all the same."</h3>
                    <p>
                        "Somebody has to answer for the result, be there, be trusted, or judge what is right. That part is taken off."
                    </p>
                </li>
                <li>
                    <h3>"What is left is added up."</h3>
                    <p>"Share times risk, task by task, gives the score. Nothing is added by hand at the end."</p>
                </li>
            </ol>
            <p>
                {format!(
                    "This edition scores {profiles} in this way. The tasks, their shares, what each needs and what people keep are set by editors after reading the published task lists of the occupation: they are judgements, and every one of them is in the data. The levels of AI rest on figures that others measured; which of them we take, how we join them on one scale, and where that scale begins and ends are our choice and are stated below.",
                )}
            </p>
        </section>
    }
}
