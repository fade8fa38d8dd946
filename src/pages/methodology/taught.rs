//! What the first version of the model got wrong, kept in sight.

use leptos::prelude::*;

#[component]
pub fn Taught() -> impl IntoView {
    view! {
        <section class="section" id="version-1">
            <h2>"What version 1.0 taught"</h2>
            <p>
                "Version 2.0 replaces a first version under which no edition was published to the world. It was wrong in ways that are worth knowing, and the list stays here."
            </p>
            <ul class="limits plain-list">
                <Lesson name="Yardsticks wear out.">
                    "From June to September 2026 no level rose, although GPT-6 Astra, Claude Opus 5.5 and Gemini 4 stood in the facts. Thirty-four scores fell in that time and four rose. Now several measures stand on one scale, and a worn-out one falls silent."
                </Lesson>
                <Lesson name="A release is not a publication.">
                    "Figures were dated to the day on which a model came out. That piled a year's news into single weeks: on 17 December 2025, 169 of 172 jobs rose, Graphic Designer by 19 points. Now a figure counts from the day on which it was public."
                </Lesson>
                <Lesson name="An industry is not a task.">
                    "Shifts acted on whole industries. A rule about scripts for the Oscars lowered graphic designers, and software that renews prescriptions raised medical coders. Now a shift names each job and each task that it touches."
                </Lesson>
                <Lesson name="A taxi does not fry.">
                    "One count of robotaxi rides stood for all work with a body and drove fryers and pipework, in 101 profiles. Now driving and manipulation are two capabilities with figures of their own."
                </Lesson>
                <Lesson name="Second-hand news moved scores.">
                    "Of the 50 events that shifted scores, 48 had been seen only where somebody quoted them. Now such an event is listed and moves nothing."
                </Lesson>
                <Lesson name="A confidence that most lack says nothing.">
                    "Fifty-seven per cent of the profiles were of low confidence. Now the bounds are set so that about a third of them falls into each of the three."
                </Lesson>
                <Lesson name="The largest occupation had no page.">
                    "Software developers, 1.7 million workers in the United States, were spread over three profiles and had none of their own."
                </Lesson>
            </ul>
        </section>
    }
}

#[component]
fn Lesson(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <li>
            <h3>{name}</h3>
            <p>{children()}</p>
        </li>
    }
}
