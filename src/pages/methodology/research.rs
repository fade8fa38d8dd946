//! The second figure, without any judgement of ours about a job, and the estimates that rest on it.

use index::documents::EstimateMethod;
use leptos::prelude::*;

use super::regression::Regression;
use index::figure::counted;

#[component]
pub fn Research(
    /// Number of occupations with an estimate.
    estimates: u32,
    /// None with too few profiles for one.
    method: Option<EstimateMethod>,
) -> impl IntoView {
    view! {
        <section class="section" id="research">
            <h2>"Exposure now, and research estimates"</h2>
            <p>
                "Beside each score stands a second opinion: "<strong>"exposure now"</strong>
                ". It uses published figures and a stated choice of benchmarks, and nothing that our editors wrote about the job."
            </p>
            <p class="formula">
                <var>"R"</var>" = 100 · "<var>"H"</var>" · [ "<var>"e"</var><sub>"1"</sub>" · "<var>"g"</var>"("<var>"t"</var>") + "
                <var>"e"</var><sub>"2"</sub>" · "<var>"a"</var>"("<var>"t"</var>") ]"
            </p>
            <dl class="terms">
                <div>
                    <dt><var>"e"</var><sub>"1"</sub>", "<var>"e"</var><sub>"2"</sub></dt>
                    <dd>
                        "The share of the occupation's O*NET tasks in which a language model alone ("<var>"e"</var><sub>"1"</sub>"), or with software around it ("<var>"e"</var><sub>"2"</sub>"), could halve the time. Labels of 2023 by GPT-4 and by people, averaged; core tasks count twice (Eloundou et al.)."
                    </dd>
                </div>
                <div>
                    <dt><var>"g"</var>", "<var>"a"</var></dt>
                    <dd>
                        "How far the best model of the day gets on office work (GDPval) and on long agent work (APEX-Agents), between 0 and 1, from Epoch AI's fitted curves and its Capabilities Index."
                    </dd>
                </div>
                <div>
                    <dt><var>"H"</var></dt>
                    <dd>
                        "A discount for work that AI tends to complement: responsibility, meeting people, physical conditions, costly errors, little routine, long preparation (Pizzinelli et al., IMF working paper 23/216)."
                    </dd>
                </div>
            </dl>
            <p>
                "Its low end takes the Remote Labor Index in place of "<var>"a"</var>
                "; its high end takes SWE-bench Verified for "<var>"g"</var>" and TheAgentCompany for "<var>"a"</var>
                ". It moves only when a better model is released."
            </p>
            <h3>"Research estimates"</h3>
            <p>
                {format!(
                    "{} without an editorial profile get an estimate. ",
                    counted(estimates, "occupation", "occupations"),
                )}
                "They are put on the scale of the profiles by a regression on what is published of both, because exposure now alone knows language models only: it put shuttle drivers far below taxi drivers."
            </p>
            {method.map(|method| view! { <Regression method /> })}
            <h3>"How far to trust exposure now"</h3>
            <p>
                "Over all occupations its rank correlation is 0.95 with a consensus of six published sources and 0.70 with Anthropic's observed exposure. Its median is 32 among occupations in which the US Bureau of Labor Statistics itself expects AI to lower employment, and 16 among all."
            </p>
            <p>
                "It does "<strong>"not"</strong>
                " predict employment so far: its correlation with the change of employment in 2023-25 is 0.03, and with projected growth 0.07. Both are as good as none."
            </p>
        </section>
    }
}
