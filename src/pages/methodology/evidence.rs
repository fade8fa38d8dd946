//! When a fact counts: its date, how near to its origin it was seen, and who can use what it tells of.

use index::capability::Verdict;
use leptos::prelude::*;

#[component]
pub fn EvidenceRules() -> impl IntoView {
    let reasons = [
        (Verdict::SecondHand, "Somebody quotes the figure, and nobody we found names where it was first published."),
        (Verdict::Restricted, "The public cannot use the system that it was measured on."),
        (Verdict::WornOut, "The figure is above 90 per cent, where the test no longer tells systems apart."),
        (Verdict::TooHard, "The figure is below 10 per cent, where the test does not tell systems apart yet."),
        (Verdict::Waits, "The test is not joined to the others yet."),
    ];
    let reasons =
        reasons.map(|(verdict, why)| view! { <div><dt>{verdict.label()}</dt><dd>{why}</dd></div> }).collect_view();
    view! {
        <section class="section" id="evidence">
            <h2>"When evidence counts"</h2>
            <p>
                <strong>"Its date. "</strong>
                "A figure or an event counts from the day on which it was public, never from the day on which a model was released or a test was run. What was published in September moves no edition before September. Where only the month is known, it counts from the last day of the month."
            </p>
            <p>
                <strong>"Its basis. "</strong>
                "“Primary” is the measurer's own board, paper or data, the authority, or a company's own statement of its own numbers. “Secondary” is an independent text that names the primary and gives its figure; the primary then stands beside it. “Quoted” is anything else. Beside the basis stands who measured: somebody independent, or the vendor."
            </p>
            <p>
                <strong>"One standard in both directions. "</strong>
                "What may raise a score may lower one. What is only quoted is listed and counts for nothing, up or down, and so is a figure of a system that the public cannot use. The pages of the weeks and of the jobs say what was seen and not counted, and why. “No new evidence” is said only where the ledger has none."
            </p>
            <dl class="terms">{reasons}</dl>
        </section>
    }
}
