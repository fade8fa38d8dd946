//! A capability's measures as a picture and as the table that says the same, with what is silent and the room left.

use index::capability::{Link, SPEAKS_FROM, SPEAKS_TO};
use index::documents::{CapabilityDocument, MeasureDocument, MeasureState, ScaleDocument};
use leptos::prelude::*;

use crate::charts::{Place, Reach, YardstickPicture, Yardsticks};
use crate::components::table_frame::TableFrame;
use index::figure::short;

#[component]
pub fn YardstickFigure(capability: CapabilityDocument) -> impl IntoView {
    let Some(yardsticks) = Yardsticks::of(&capability) else { return ().into_any() };
    let anchors = capability.scale.clone().map(|scale| view! { <Anchors scale /> });
    let newest = capability.last_counted_on().map(|day| format!("Its newest figure that counts is of {}.", day.long()));
    let silent = capability.measures.iter().filter(|measure| measure.state != MeasureState::Speaks).count();
    let silent = match (silent, capability.measures.len()) {
        (0, 1) => "Its one measure speaks.".to_owned(),
        (0, all) => format!("All {all} measures speak."),
        (silent, all) => format!("Of {all} measures, {silent} {} silent.", if silent == 1 { "is" } else { "are" }),
    };
    view! {
        <figure class="yardstick-figure">
            <YardstickPicture yardsticks=yardsticks.clone() />
            <figcaption class="fine">
                "Bar: where a measure tells systems apart. Long tick: its difficulty. Dot: its best system; hollow where the measure is silent about it. Line: the present ability. Shaded: the room left."
            </figcaption>
        </figure>
        <p class="fine">{silent} " " {newest}</p>
        <details class="yardstick-table">
            <summary>"The same as a table"</summary>
            <YardstickTable yardsticks measures=capability.measures />
        </details>
        {anchors}
    }
    .into_any()
}

/// What the two ends of the scale stand for, and how much of it is free.
#[component]
fn Anchors(scale: ScaleDocument) -> impl IntoView {
    let ScaleDocument { unit, low, low_means, high, high_means, ability, room } = scale;
    view! {
        <dl class="anchors">
            <div>
                <dt>{format!("Level 0: {low}")}</dt>
                <dd>{low_means}</dd>
            </div>
            <div>
                <dt>{format!("Level 100: {high}")}</dt>
                <dd>{high_means}</dd>
            </div>
            <div>
                <dt>{format!("Now: {ability:.1}")}</dt>
                <dd>{format!("{room:.1} per cent of the scale is free above it. Unit: {unit}.")}</dd>
            </div>
        </dl>
    }
}

#[component]
fn YardstickTable(
    yardsticks: Yardsticks,
    /// In the order of the yardsticks' rows.
    measures: Vec<MeasureDocument>,
) -> impl IntoView {
    let caption = format!("Yardsticks of {}, in points of ability", yardsticks.name.to_lowercase());
    let rows = yardsticks
        .rows
        .into_iter()
        .zip(measures)
        .map(|(row, measure)| {
            let [from, difficulty, to] = reach_texts(row.reach);
            let best = row.best.map(|best| (format!("{}: {}", best.system, best.figure), says_text(best.place)));
            let (best, says) = best.unwrap_or_else(|| ("none that may count".to_owned(), String::new()));
            let (common, residual) = match measure.residual {
                Some(residual) if measure.common_systems > 0 => {
                    (measure.common_systems.to_string(), format!("{residual:.2}"))
                }
                _ => ("-".to_owned(), "-".to_owned()),
            };
            view! {
                <tr>
                    <th scope="row">{row.name}</th>
                    <td>{state_text(measure.state)}</td>
                    <td class="number">{from}</td>
                    <td class="number">{difficulty}</td>
                    <td class="number">{to}</td>
                    <td class="words">{measure.link.map(link_text)}</td>
                    <td>{best}</td>
                    <td class="number figure">{says}</td>
                    <td class="number">{common}</td>
                    <td class="number">{residual}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <TableFrame caption>
            <thead>
                <tr>
                    <th scope="col">"Measure"</th>
                    <th scope="col">"Today"</th>
                    <th scope="col" class="number">{format!("Speaks from ({SPEAKS_FROM}%)")}</th>
                    <th scope="col" class="number">"Difficulty (half solved)"</th>
                    <th scope="col" class="number">{format!("Silent from ({SPEAKS_TO}%)")}</th>
                    <th scope="col">"Link"</th>
                    <th scope="col">"Best system on it"</th>
                    <th scope="col" class="number">"Says"</th>
                    <th scope="col" class="number">"Common systems"</th>
                    <th scope="col" class="number">"Residual"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </TableFrame>
    }
}

fn reach_texts(reach: Reach) -> [String; 3] {
    match reach {
        Reach::Span { from, difficulty, to } => {
            let text = |ability: f64| format!("{ability:.1}");
            [if from.is_finite() { text(from) } else { "guessing".to_owned() }, text(difficulty), text(to)]
        }
        Reach::Always | Reach::Waits => std::array::from_fn(|_| "-".to_owned()),
    }
}

fn says_text(place: Place) -> String {
    match place {
        Place::At(ability) => format!("{ability:.1}"),
        Place::Above | Place::Below | Place::Nowhere => "nothing".to_owned(),
    }
}

fn state_text(state: MeasureState) -> &'static str {
    match state {
        MeasureState::Speaks => "speaks",
        MeasureState::WornOut => "silent: worn out",
        MeasureState::TooHard => "silent: too hard",
        MeasureState::Waits => "silent: not joined yet",
    }
}

/// The constants of a link, as the formula needs them.
fn link_text(link: Link) -> String {
    match link {
        Link::Logistic { difficulty, slope, chance } => {
            let guessed = if chance > 0.0 { format!(", guessing gets {}%", short(chance, 1)) } else { String::new() };
            format!("a = {}, D = {}{guessed}", short(slope, 3), short(difficulty, 2))
        }
        Link::Linear { at_zero, per_unit } => format!("A = {} + {} · figure", short(at_zero, 2), short(per_unit, 4)),
        Link::Log { at_one, per_doubling } => {
            format!("A = {} + {} a doubling", short(at_one, 2), short(per_doubling, 3))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_told_with_its_constants() {
        let logistic = |chance| link_text(Link::Logistic { difficulty: 154.321, slope: 0.1234, chance });
        assert_eq!(logistic(0.0), "a = 0.123, D = 154.32");
        assert_eq!(logistic(25.0), "a = 0.123, D = 154.32, guessing gets 25%");
        assert_eq!(link_text(Link::Linear { at_zero: -12.5, per_unit: 0.112 }), "A = -12.5 + 0.112 · figure");
        assert_eq!(link_text(Link::Log { at_one: 110.0, per_doubling: 4.5 }), "A = 110 + 4.5 a doubling");
    }
}
