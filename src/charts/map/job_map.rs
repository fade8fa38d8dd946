//! The map of jobs with its keys, its pointer, its card and its key of colours.

use std::sync::Arc;

use index::Slug;
use index::query::MapColour;
use index::treemap::Tile;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::card::{Card, spoken};
use super::draw::{href, picture};
use super::legend::Legend;
use super::plan::{Plan, Shape, Target};
use super::shown::{dim, mark, target_of};
use super::steps::{Command, HELP, Step, command, next};
use super::tiles::MapState;
use crate::charts::hands::operable::{role, tab_stop};
use crate::routes::Route;
use crate::state::focus::{after_blur, focus_quietly};
use crate::state::use_taken_over;

/// One tile a job, its area in proportion to workers, within frames of industries; on a phone industries first. What is not
/// lit is dimmed where it is: no tile ever moves for a search.
///
/// Any page can show it: give it a [`MapState`] of all rows, and tell by place which rows are lit. Without a state, as
/// long as a page is being taken over, what was prerendered stays.
#[component]
pub fn JobMap(
    #[prop(into)] state: Signal<Option<Arc<MapState>>>,
    /// For each row of the index whether it stands out; none for all.
    #[prop(into)]
    lit: Signal<Option<Arc<Vec<bool>>>>,
    #[prop(into)] colour: Signal<MapColour>,
    /// The industry that fills the map; none for all.
    #[prop(into)]
    industry: Signal<Option<Slug>>,
    /// The visitor goes into an industry, or out again.
    #[prop(into)]
    on_industry: Callback<Option<Slug>>,
) -> impl IntoView {
    let taken_over = use_taken_over();
    let navigate = use_navigate();
    let chosen = Memo::new(move |_| {
        industry.with(|slug| state.with(|state| slug.as_ref().and_then(|slug| state.as_ref()?.industry(slug))))
    });
    let plans = Memo::new(move |_| {
        let chosen = chosen.get();
        state
            .with(|state| state.as_ref().map(|state| Arc::new(Shape::ALL.map(|shape| Plan::new(state, shape, chosen)))))
    });
    let hosts = [NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new()];
    let area = NodeRef::<html::Div>::new();
    let plan_of = move |shape: Shape| plans.get_untracked().map(|plans| plans[shape as usize].clone());
    let shown_shape = move || {
        if hosts[1].get_untracked().is_some_and(|tall| tall.offset_width() > 0) { Shape::Tall } else { Shape::Wide }
    };

    let still = Shape::ALL.map(|shape| {
        let colour = colour.get_untracked();
        state.with_untracked(|state| {
            state
                .as_ref()
                .zip(plan_of(shape))
                .map(|(state, plan)| picture(state, &plan, colour, |target| href(state, target)))
        })
    });
    // A prerendered page has the default in its place, and is not drawn again for it.
    let before = match (still[0].is_some(), untrack(|| taken_over.get())) {
        (true, _) => Some((colour.get_untracked(), chosen.get_untracked())),
        (false, false) => Some((MapColour::default(), None)),
        (false, true) => None,
    };
    let drawn = StoredValue::new(before);
    Effect::new(move |_| {
        let now = (colour.get(), chosen.get());
        let (Some(state), Some(plans)) = (state.get(), plans.get()) else { return };
        let is_new = drawn.get_value() != Some(now);
        drawn.set_value(Some(now));
        for (host, plan) in hosts.iter().zip(plans.iter()) {
            let Some(host) = host.get() else { continue };
            // A page that is drawn anew from its data lacks the picture that was prerendered.
            if is_new || host.first_element_child().is_none() {
                host.set_inner_html(&picture(&state, plan, now.0, |target| href(&state, target)));
            }
            lit.with(|lit| dim(&host, &state, lit.as_ref().map(|lit| lit.as_slice())));
        }
    });

    let cursor = RwSignal::new(None::<Target>);
    let passing = RwSignal::new(None::<Target>);
    let is_used = RwSignal::new(false);
    // How the map was last touched: the first Tab into it shows where the keys are, a click does not.
    let is_touch = StoredValue::new(false);
    let is_pointed = StoredValue::new(false);
    let said = RwSignal::new(String::new());
    let at = Memo::new(move |_| passing.get().or_else(|| cursor.get().filter(|_| is_used.get())));
    Effect::new(move |_| {
        let (at, plans) = (at.get(), plans.get());
        for (host, plan) in hosts.iter().zip(plans.iter().flat_map(|plans| plans.iter())) {
            let tile = at.and_then(|at| plan.place(at)).map(|place| plan.tiles[place].1);
            if let Some(host) = host.get() {
                mark(&host, tile);
            }
        }
    });

    let go_to = move |target: Target| {
        cursor.set(Some(target));
        said.set(state.with_untracked(|state| state.as_ref().map(|state| spoken(state, target)).unwrap_or_default()));
    };
    let enter = move |at: usize| {
        let slug = state.with_untracked(|state| Some(state.as_ref()?.industries.get(at)?.slug.clone()));
        if slug.is_some() {
            passing.set(None);
            if matches!(cursor.get_untracked(), Some(Target::Industry(_))) {
                cursor.set(None);
            }
            on_industry.run(slug);
            // The tile that was pressed is drawn away with its focus.
            focus(area);
        }
    };
    let leave = move || {
        let within = chosen.get_untracked();
        let is_tall = shown_shape() == Shape::Tall;
        cursor.update(|cursor| {
            if is_tall || cursor.is_none() {
                *cursor = within.map(Target::Industry);
            }
        });
        on_industry.run(None);
        focus(area);
    };
    let open = Callback::new(move |target: Target| match target {
        Target::Industry(at) => enter(at),
        Target::Job(at) => {
            let slug = state.with_untracked(|state| Some(state.as_ref()?.jobs.get(at)?.slug.clone()));
            if let Some(slug) = slug {
                navigate(&Route::Job(slug).href(), NavigateOptions { resolve: false, ..Default::default() });
            }
        }
    });
    let step = move |by: Step| {
        let Some(plan) = plan_of(shown_shape()) else { return };
        let tiles: Vec<Tile> = plan.tiles.iter().map(|(_, tile)| *tile).collect();
        let from = cursor.get_untracked().and_then(|at| plan.place(at));
        // The first key shows where the cursor is.
        let to = from
            .map_or(if by == Step::Last { tiles.len().saturating_sub(1) } else { 0 }, |from| next(&tiles, from, by));
        passing.set(None);
        if let Some((target, _)) = plan.tiles.get(to) {
            go_to(*target);
        }
    };
    let on_keydown = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        is_pointed.set_value(false);
        let Some(command) = command(&event.key()) else { return };
        if command == Command::Outside && chosen.get_untracked().is_none() {
            return;
        }
        event.prevent_default();
        match (command, cursor.get_untracked()) {
            (Command::Step(by), _) => step(by),
            (Command::Open, Some(at)) => open.run(at),
            (Command::Inside, Some(Target::Industry(at))) => enter(at),
            (Command::Inside, Some(Target::Job(at))) => {
                let within = state.with_untracked(|state| Some(state.as_ref()?.jobs.get(at)?.industry));
                within.into_iter().for_each(enter);
            }
            (Command::Outside, _) => leave(),
            (Command::Open | Command::Inside, None) => step(Step::First),
        }
    };
    let on_click = move |event: ev::MouseEvent| {
        let is_plain =
            event.button() == 0 && !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key());
        let target = target_of(&event).filter(|_| is_plain && state.with_untracked(Option::is_some));
        let Some(target) = target else { return };
        // The router follows links of HTML only.
        event.prevent_default();
        let is_first_tap = is_touch.get_value() && cursor.get_untracked() != Some(target);
        match target {
            Target::Job(_) if is_first_tap => {
                passing.set(None);
                is_used.set(true);
                go_to(target);
            }
            target => open.run(target),
        }
    };
    let room = move || {
        let host = hosts[shown_shape() as usize].get_untracked()?;
        Some((f64::from(host.offset_width()), f64::from(host.offset_height())))
    };
    let card_tile = move |target: Target| {
        let (shape, (width, height)) = (shown_shape(), room()?);
        let plan = plans.get()?[shape as usize].clone();
        let scale = width / shape.size().0;
        let tile = plan.place(target).map(|place| plan.tiles[place].1);
        let tile = tile.or_else(|| match target {
            Target::Industry(at) => plan.frames.iter().find(|(other, _)| *other == at).map(|(_, frame)| *frame),
            Target::Job(_) => None,
        })?;
        let tile =
            Tile { x: tile.x * scale, y: tile.y * scale, width: tile.width * scale, height: tile.height * scale };
        Some((tile, (width, height)))
    };
    let where_we_are = move || {
        let at = chosen.get()?;
        let label = state.with(|state| state.as_ref().map(|state| state.industry_label(at)))?;
        Some(view! {
            <p class="map-inside">
                <button type="button" class="button" on:click=move |_| leave()>
                    "All industries"
                </button>
                <span>{label}</span>
            </p>
        })
    };
    let [wide, tall] = still.map(Option::unwrap_or_default);
    view! {
        <div class="job-map" class:is-filtered=move || lit.with(Option::is_some)>
            <Legend state colour />
            <div role="status">{where_we_are}</div>
            <div class="map-stage">
                <div
                    class="map-area"
                    node_ref=area
                    data-map-keys=""
                    tabindex=tab_stop()
                    role=role("group")
                    aria-roledescription="map"
                    aria-label="Jobs by industry, each as large as its workers are many"
                    aria-describedby="map-keys"
                    on:keydown=on_keydown
                    on:click=on_click
                    on:focusin=move |_| {
                        is_used.set(true);
                        if cursor.get_untracked().is_none() && !is_pointed.get_value() {
                            step(Step::First);
                        }
                    }
                    on:focusout=move |_| {
                        after_blur(move || {
                            if !has_focus(area) {
                                is_used.try_set(false);
                            }
                        })
                    }
                    on:pointerdown=move |event| {
                        is_pointed.set_value(true);
                        is_touch.set_value(event.pointer_type() == "touch");
                    }
                    on:pointermove=move |event| {
                        if event.pointer_type() != "touch" {
                            let target = target_of(&event);
                            if passing.get_untracked() != target {
                                passing.set(target);
                            }
                        }
                    }
                    on:pointerleave=move |_| passing.set(None)
                >
                    <div class="map-wide" node_ref=hosts[0] inner_html=wide></div>
                    <div class="map-tall" node_ref=hosts[1] inner_html=tall></div>
                </div>
                <Card state at place=Callback::new(card_tile) colour />
            </div>
            <p id="map-keys" hidden>{HELP}</p>
            <p class="visually-hidden" aria-live="polite">{said}</p>
        </div>
    }
    .into_any()
}

fn focus(area: NodeRef<html::Div>) {
    if let Some(area) = area.get_untracked() {
        focus_quietly(&area);
    }
}

/// Whether the focus is on the map or one of its tiles.
fn has_focus(area: NodeRef<html::Div>) -> bool {
    let focused = document().active_element();
    // A page that was left has neither.
    area.try_get_untracked().flatten().is_some_and(|area| focused.is_some_and(|focused| area.contains(Some(&focused))))
}
