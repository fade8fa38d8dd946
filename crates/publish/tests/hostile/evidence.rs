//! Evidence, and with it research estimates, and the search's own words, which the fixture does not have: small, and with
//! marks in every text of theirs.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::strings::{ELEMENT, marked, spoilt_evidence};
use crate::{files, site, tags};

const SOURCES: &str = r#"
[[source]]
id = "study"
title = "A study of the fixture"
authors = "Somebody"
year = 2024
url = "https://example.org/study"
licence = "MIT"
columns = ["beta", "beta_percentile"]
name = "The fixture's study"
what = "Share of tasks that the fixture says."
note = "A note of the fixture on the study."
credit = "Somebody: a study (2024)."

[[source]]
id = "onet"
title = "O*NET of the fixture"
authors = "An office"
year = 2025
url = "https://example.org/onet"
licence = "CC BY 4.0"
columns = ["soc", "title", "job_zone", "titles.csv", "alternate_titles.csv", "related.csv"]
note = "A note of the fixture on occupations."
credit = "An office: occupations (2025)."
"#;
const PUBLISHED: &str = r#"
source = "https://example.org/"

[[score]]
job = "baker"
title = "Baker elsewhere"
edition = 2025-01-01
score = 24
change = -1
url = "https://example.org/baker"
"#;
const FAMILIES: &str = r#"
[[pair]]
profile = "baker"
occupation = "51-3091"
reason = "A reason of the fixture that is long enough to pass for one."
"#;

/// The occupations of the fixture's profiles, and of the estimates, one of which begins a formula.
const PROFILES: [(&str, &str); 5] = [
    ("51-3011", "Bakers"),
    ("35-3023", "Baristas"),
    ("51-3021", "Butchers"),
    ("35-2014", "Cooks, Restaurant"),
    ("35-3031", "Waiters"),
];
const ESTIMATES: [(&str, &str); 4] = [
    ("11-1011", "Chief Executives"),
    ("51-3091", "Oven Operators"),
    ("53-7021", "Crane Operators"),
    ("53-7051", "=1+1 Truck Operators"),
];
/// What follows the industry: figures of tasks, of the study, of pay and work.
const FIGURES: &str = "food,51,0.1256,0.6261,0.7222,0.508,79.3,63990,204350,200480,detailed,4.3,22200";
const HEAD: &str = "soc,title,industry,major_group,llm_alone_share,llm_with_software_share,theta_complementarity,beta,\
                    beta_percentile,pay_usd_year_2025,employment_2025,employment_2021,employment_level,\
                    growth_percent_2024_34,openings_year_2024_34,education,job_zone\n";
/// `index::estimate` fits none to fewer.
const ENOUGH_PROFILES: usize = 20;
const CURVES: &str = "role,benchmark,difficulty_eci_points,slope_per_eci_point\nassisted,A,156,0.07\nwith-software,B,161,0.11\n\
                      with-software-low,C,173,0.16\nassisted-high,D,136,0.07\nwith-software-high,E,146,0.14\n";

fn further_occupation(at: usize) -> String {
    format!("35-{}", 9100 + at)
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// Writes the folders, and returns how many texts were marked.
pub fn add(root: &Path) -> usize {
    let mut marks = 0;
    let mut mark = |text: &str| quoted(&marked(text, &mut marks));
    let mut occupations = HEAD.to_owned();
    let [mut titles, mut alternate] = ["soc,titles\n"; 2].map(str::to_owned);
    let mut related = "soc,closest,primary,supplemental\n".to_owned();
    let mut foreign = "soc,english,de,es,fr,it,pl,pt\n".to_owned();
    for (at, (soc, title)) in PROFILES.into_iter().chain(ESTIMATES).enumerate() {
        let _ = writeln!(occupations, "{soc},{},{FIGURES},{},3", mark(title), mark("High school"));
        let _ = writeln!(titles, "{soc},{}", mark(&format!("Reported{at}; Told{at}")));
        let _ = writeln!(alternate, "{soc},{}", mark(&format!("Further{at}; Other{at}")));
        let _ = writeln!(related, "{soc},1 11-1011; 2 51-3011,6 53-7021,11 35-2014");
        let mut cells = vec![soc.to_owned(), mark(title)];
        cells.extend(["de", "es", "fr", "it", "pl", "pt"].map(|code| mark(&format!("{code}wort{at}"))));
        let _ = writeln!(foreign, "{}", cells.join(","));
    }
    for at in 0..ENOUGH_PROFILES {
        let _ = writeln!(occupations, "{},Baristas {at},{FIGURES},High school,3", further_occupation(at));
    }
    let model = format!("date,model,eci_points\n2023-02-24,{},109.24\n2024-12-20,o3,146.90\n", mark("A model"));
    let singular = format!("soc,title\n53-7021,{}\n", mark("Crane, Derrick, or Tower Operator"));
    let synonyms = format!("words,meanings\n{},{}\n", mark("swe"), mark("software; oven"));
    let no_job = format!(
        "words,sentence\n{},{}\n",
        mark("retired"),
        quoted(&format!("{}.", marked("Rest has no score", &mut 0)))
    );
    let texts = [SOURCES, PUBLISHED, FAMILIES].map(|text| spoilt_evidence(text, &mut marks));
    for folder in ["evidence", "search"] {
        fs::create_dir_all(root.join(folder)).unwrap();
    }
    let barista = fs::read_to_string(root.join("jobs/barista.toml")).unwrap();
    for at in 0..ENOUGH_PROFILES {
        let other = barista.replacen("title = \"Barista", &format!("title = \"Barista{at}"), 1);
        // Profiles of one occupation are one in the fit.
        let other = other.replacen("35-3023", &further_occupation(at), 1);
        // An alias is of one job.
        let lines: Vec<&str> = other.lines().filter(|line| !line.starts_with("aliases = ")).collect();
        fs::write(root.join(format!("jobs/barista-{at}.toml")), lines.join("\n") + "\n").unwrap();
    }
    let [sources, published, families] = texts;
    for (file, text) in [
        ("evidence/SOURCES.toml", sources),
        ("evidence/published_scores.toml", published),
        ("evidence/families.toml", families),
        ("evidence/occupations.csv", occupations),
        ("evidence/titles.csv", titles.clone()),
        ("evidence/alternate_titles.csv", alternate),
        ("evidence/titles_singular.csv", singular),
        ("evidence/related.csv", related),
        ("evidence/capability_index.csv", model),
        ("evidence/benchmarks.csv", CURVES.to_owned()),
        ("search/titles.csv", titles.replace("Reported", "Own").replace("Told", "Said")),
        ("search/foreign.csv", foreign),
        ("search/synonyms.csv", synonyms),
        ("search/no_job.csv", no_job),
    ] {
        fs::write(root.join(file), text).unwrap();
    }
    marks
}

#[test]
fn estimates_and_all_words_of_the_search_are_among_what_is_marked() {
    let index: Value = serde_json::from_str(files("data/v1/index.json", 1)[0].1).unwrap();
    let jobs = index["jobs"].as_array().unwrap();
    let estimates: Vec<&str> =
        jobs.iter().filter(|job| job["kind"] == "research").map(|job| job["slug"].as_str().unwrap()).collect();
    assert_eq!(estimates.len(), ESTIMATES.len(), "{estimates:?}");
    let mut shown = 0;
    for slug in &estimates {
        let page = tags::read(std::str::from_utf8(site().get(&format!("jobs/{slug}/index.html")).unwrap()).unwrap());
        shown += page.text.matches("hostile").count();
    }
    assert!(shown > estimates.len(), "{shown} marks on the pages of estimates");
    for part in ["search.json", "foreign", "methodology.json"] {
        let texts =
            files(".json", 1).into_iter().filter(|(path, _)| path.starts_with("data/v1/") && path.contains(part));
        let kept: usize = texts.map(|(_, text)| text.matches(ELEMENT).count()).sum();
        assert!(kept > 0, "{part} has no mark");
    }
    let data = tags::read(files("data/index.html", 1)[0].1);
    assert!(data.text.contains("hostile"), "the credits have no mark");
}
