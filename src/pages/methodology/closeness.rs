//! How close two jobs are, as career moves show it.

use leptos::prelude::*;

#[component]
pub fn ClosenessRules() -> impl IntoView {
    view! {
        <section class="section" id="closeness">
            <h2>"Closeness of two jobs"</h2>
            <p>
                "It rests on O*NET's related occupations, which the US Department of Labor ranks from 1 to 20 for each occupation by what people do, know and are called there, and on tasks that both jobs have under nearly the same name. It does not rest on what the tasks need of a machine: two jobs can be automated alike and have nothing else in common."
            </p>
            <ul>
                <li>"100 for two jobs of one occupation."</li>
                <li>
                    "100 less 2.5 for each rank where O*NET lists one for the other, by the better rank of the two: 97.5 for the first, 50 for the twentieth."
                </li>
                <li>
                    "Where it does not, half the product of two steps over a third occupation, each among the first ten and taken as a part of 100: at most 47.5."
                </li>
                <li>"0 where two steps do not reach."</li>
                <li>
                    "Half of the working time in tasks that both have, as a mean of the two jobs, closes that part of the distance to 100. Two names count as nearly the same when they share two words or more, and these are half of all their words or more."
                </li>
            </ul>
            <p>
                "Closeness says how alike two occupations are, not how easy it is to be hired: pay, training and licences stand beside it."
            </p>
        </section>
    }
}
