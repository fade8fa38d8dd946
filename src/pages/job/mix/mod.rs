//! A visitor's own task mix: eight sliders, and the figure that they give. It is computed here and goes nowhere.

mod fragment;
mod mixing;
mod slider;

use index::mix::TaskMix;
use index::{Score, Slug};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use self::fragment::{FRAGMENT, read_fragment, write_fragment};
use self::mixing::Mixing;
use self::slider::Slider;
use super::actions::absolute;
use super::part::{Lead, Part};
use super::words::points;
use crate::components::band_mark::BandMark;
use crate::components::copy_button::CopyButton;
use crate::data::LiveTask;
use crate::routes::Route;
use crate::state::use_taken_over;

#[component]
pub fn MyTaskMix(slug: Slug, score: Score, tasks: Vec<LiveTask>) -> impl IntoView {
    let shares: Vec<f64> = tasks.iter().map(|task| task.share).collect();
    let published = TaskMix::published(&shares);
    let risks = StoredValue::new(tasks.iter().map(|task| task.risk).collect::<Vec<f64>>());
    let mixing = RwSignal::new(Mixing::new(published.clone()));
    let published = StoredValue::new(published);
    let taken_over = use_taken_over();
    let is_own = Memo::new(move |_| mixing.with(|mixing| published.with_value(|published| mixing.mix != *published)));
    let count = tasks.len();
    Effect::new(move |_| {
        if taken_over.get() {
            read_fragment(count, mixing);
        }
    });
    let listener = window_event_listener(leptos::ev::hashchange, move |_| read_fragment(count, mixing));
    on_cleanup(move || listener.remove());
    let slide = Callback::new(move |(task, share)| {
        mixing.update(|mixing| mixing.slide(task, share));
        write_fragment(is_own.get_untracked().then(|| mixing.with_untracked(|mixing| mixing.mix.to_string())));
    });
    let address = StoredValue::new(Route::Job(slug).href());
    // The chart's choices rewrite the address, and leave the fragment out.
    let search = use_location().search;
    Effect::new(move |_| {
        search.track();
        request_animation_frame(move || {
            let location = window().location();
            let has_fragment = location.hash().is_ok_and(|hash| !hash.is_empty());
            let is_here = location.pathname().ok() == address.try_get_value();
            let own = is_here && !has_fragment && is_own.try_get_untracked().unwrap_or_default();
            if let Some(mix) = own.then(|| mixing.try_with_untracked(|mixing| mixing.mix.to_string())).flatten() {
                write_fragment(Some(mix));
            }
        });
    });
    let reset = move |_| {
        mixing.set(Mixing::new(published.get_value()));
        write_fragment(None);
    };
    let personal = Memo::new(move |_| {
        let unrounded = mixing.with(|mixing| risks.with_value(|risks| mixing.mix.score(risks)));
        if is_own.get() { Score::shown(unrounded) } else { score }
    });
    let link = Signal::derive(move || {
        format!("{}{FRAGMENT}{}", absolute(&address.get_value()), mixing.with(|now| now.mix.to_string()))
    });
    let off = Signal::derive(move || !taken_over.get());
    let rows = tasks.into_iter().enumerate().map(move |(at, task)| {
        let share = Signal::derive(move || mixing.with(|now| now.mix.shares().get(at).copied().unwrap_or_default()));
        view! { <Slider at name=task.name risk=task.risk share off on_slide=slide /> }
    });
    view! {
        <Part id="mix" title="My task mix">
            <Lead text="Your week is not the average week. Set how much of your work each task is; the others make room." />
            <div class="mix">
                <div class="mix-rows" role="group" aria-label="Share of your work, by task">
                    {rows.collect_view()}
                </div>
                <div class="mix-result">
                    <p class="mix-label">"Yours, not the index's"</p>
                    <output class="mix-said">
                        <span class="mix-figure" data-band=move || personal.get().band().id()>
                            {move || personal.get().to_string()}
                        </span>
                        {move || view! { <BandMark band=personal.get().band() /> }}
                        <span class="mix-compared">{move || compared(personal.get(), score, is_own.get())}</span>
                    </output>
                    <div class="mix-buttons no-print">
                        <button
                            type="button"
                            class="button"
                            disabled=move || !(taken_over.get() && is_own.get())
                            on:click=reset
                        >
                            "Reset"
                        </button>
                        <CopyButton label="Copy link to my mix" text=link disabled=off />
                    </div>
                    <p class="fine">
                        "Computed on your device from the tasks' present risks. Nothing is sent anywhere; the link \
                         holds your shares after the # sign, which browsers keep to themselves."
                    </p>
                </div>
            </div>
        </Part>
    }
    .into_any()
}

fn compared(personal: Score, published: Score, is_own: bool) -> String {
    match personal.change_from(published) {
        _ if !is_own => format!("With the index's own shares: {published}."),
        0 => format!("The same as the index's {published}."),
        difference if difference > 0 => format!("{} above the index's {published}.", points(difference)),
        difference => format!("{} below the index's {published}.", points(difference)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_difference_is_told_in_words() {
        let score = |value: f64| Score::shown(value);
        assert_eq!(compared(score(25.0), score(24.0), true), "1 point above the index's 24.");
        assert_eq!(compared(score(20.0), score(24.0), true), "4 points below the index's 24.");
        assert_eq!(compared(score(24.0), score(24.0), true), "The same as the index's 24.");
    }
}
