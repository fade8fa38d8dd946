//! The formula, in words and in symbols; the code that computes it is `crates/index/src/scoring.rs`.

use index::validation::START_RATIO;
use leptos::prelude::*;

#[component]
pub fn Formula() -> impl IntoView {
    let (low, high) = START_RATIO;
    view! {
        <section class="section" id="formula">
            <h2>"The formula"</h2>
            <p>
                "Five lines of arithmetic, applied to each task and then to the job. The same program computes them when an edition is published and in your browser when you change the task mix on a job's page."
            </p>
            <dl class="formulas">
                <div>
                    <dt>"The weakest need governs"</dt>
                    <dd>
                        <p class="formula">
                            <var>"x"</var>" = ( min "<var>"L"</var><sub><var>"c"</var></sub>" - "<var>"bar"</var>" ) / "<var>"spread"</var>
                        </p>
                        <p>
                            "A task that needs code and reasoning is only as ready as the weaker of the two. Its level is compared with the task's bar: the level at which half of the effort can be handed over. The spread tells how gradually the hand-over happens."
                        </p>
                    </dd>
                </div>
                <div>
                    <dt>"Readiness"</dt>
                    <dd>
                        <p class="formula">
                            <var>"r"</var>" = 1 / ( 1 + e"<sup>"-"<var>"x"</var></sup>" )"
                        </p>
                        <p>
                            "Half at the bar, 0.73 one spread above it, 0.27 one spread below. It never quite reaches 0 or 1, because a task is never all of one kind."
                        </p>
                    </dd>
                </div>
                <div>
                    <dt>"Hold"</dt>
                    <dd>
                        <p class="formula">
                            <var>"h"</var>" = 1 - ( 1 - "<var>"hold"</var><sub>"1"</sub>" ) · ( 1 - "<var>"hold"</var><sub>"2"</sub>" ) · …"
                        </p>
                        <p>
                            "How much a person keeps even where the machine could do it. Each reason takes its part of what the others leave: holds of 0.3 and 0.2 together keep 0.44, not 0.5. Events may shift a hold a little, within the bounds below, and no hold leaves the range from 0 to 1."
                        </p>
                    </dd>
                </div>
                <div>
                    <dt>"Risk of a task"</dt>
                    <dd>
                        <p class="formula"><var>"risk"</var>" = "<var>"r"</var>" · ( 1 - "<var>"h"</var>" )"</p>
                        <p>"What the machine can do, less what people keep."</p>
                    </dd>
                </div>
                <div>
                    <dt>"Score of a job"</dt>
                    <dd>
                        <p class="formula"><var>"S"</var>" = Σ "<var>"share"</var>" · "<var>"risk"</var></p>
                        <p>
                            "Shares are per cents of the working time and sum to 100, so the score lies between 0 and 100. It is shown as a whole number, a half rounded up. The weekly change is this edition's shown score minus the last one's."
                        </p>
                    </dd>
                </div>
            </dl>
            <h3>"The spread is calibrated"</h3>
            <p>
                {format!(
                    "How gradual the hand-over is was not chosen by taste. A spread of 8 points everywhere made curves so steep that an accountant stood at 2 in January 2025 and at 49 twenty months later. The spread is now set so that the mean score of the first edition, divided by today's, lies between {low} and {high}, as it does for exposure now. ",
                )}
                <a href="#validation">"Validation"</a> " shows where it stands."
            </p>
            <h3>"Why it moved"</h3>
            <p>
                "A week's change is put down to the week's events in the order of their dates. Each is applied in turn, and the difference that it makes is its part. So the parts add up exactly to the unrounded change, and no part is left unexplained. The order matters a little where two events touch the same task; it is always the order of dates."
            </p>
        </section>
    }
}
