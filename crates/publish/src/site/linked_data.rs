//! JSON-LD in a page's head: what search engines for data sets and for jobs read. Only what the page itself says.

use std::collections::BTreeMap;

use index::documents::{JobDocument, JobKind};
use job_risk_index::routes::Route;
use serde_json::{Value, json};

use super::Place;
use super::markup::inert;
use crate::documents::Documents;

const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";
const NAME: &str = "AI Job Risk Index";

/// By path, as it may stand inside a script element.
pub fn of_pages(documents: &Documents, place: &Place) -> BTreeMap<String, String> {
    let mut pages = BTreeMap::new();
    let mut add = |route: Route, parts: Vec<Value>| {
        let whole = json!({ "@context": "https://schema.org", "@graph": parts });
        pages.insert(route.path(), inert(&whole));
    };
    add(Route::Data, vec![data_set(documents, place)]);
    for job in &documents.jobs {
        let page = Route::Job(job.row.slug.clone());
        let trail = trail(&[("All jobs", Route::all_jobs()), (&job.row.title, page.clone())], place);
        let occupation = (job.row.kind == JobKind::Profile).then(|| occupation(job, place));
        add(page, [trail].into_iter().chain(occupation).collect());
    }
    for row in &documents.index.industries {
        let page = Route::Industry(row.slug.clone());
        add(page.clone(), vec![trail(&[("Industries", Route::Industries), (&row.name, page)], place)]);
    }
    for row in &documents.editions.editions {
        let page = Route::Week(row.edition);
        add(page.clone(), vec![trail(&[("Weeks", Route::Weeks), (&row.edition.long(), page)], place)]);
    }
    pages
}

fn trail(steps: &[(&str, Route)], place: &Place) -> Value {
    let steps = [(NAME, Route::Home)].iter().chain(steps).enumerate().map(|(at, (name, route))| {
        json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": place.known(&route.path()) })
    });
    json!({ "@type": "BreadcrumbList", "itemListElement": steps.collect::<Vec<Value>>() })
}

/// US figures; what is not known is left out.
fn occupation(job: &JobDocument, place: &Place) -> Value {
    let mut about = json!({
        "@type": "Occupation",
        "name": job.row.title,
        "url": place.known(&Route::Job(job.row.slug.clone()).path()),
        "occupationLocation": { "@type": "Country", "name": "United States" },
        "occupationalCategory": job.row.soc.iter().map(|code| json!({
            "@type": "CategoryCode",
            "inCodeSet": { "@type": "CategoryCodeSet", "name": "SOC-2018" },
            "codeValue": code,
        })).collect::<Vec<Value>>(),
    });
    if let Some(pay) = job.row.pay {
        about["estimatedSalary"] = json!([{
            "@type": "MonetaryAmountDistribution",
            "name": "base",
            "currency": "USD",
            "duration": "P1Y",
            "median": pay,
        }]);
    }
    if let Some(profile) = &job.profile {
        about["responsibilities"] = profile.tasks.iter().map(|task| task.task.name.as_str()).collect();
        about["skills"] = profile.skills.iter().map(|skill| skill.name.as_str()).collect();
    }
    about
}

fn data_set(documents: &Documents, place: &Place) -> Value {
    let index = &documents.index;
    let download = |name: &str, kind: &str| {
        let address = place.known(&format!("/data/v1/{name}"));
        json!({ "@type": "DataDownload", "encodingFormat": kind, "contentUrl": address })
    };
    let first = documents.editions.editions.iter().map(|row| row.edition).min().unwrap_or(index.edition);
    json!({
        "@type": "Dataset",
        "name": NAME,
        "description": format!(
            "Weekly scores from 0 to 100 of how exposed {} jobs are to automation by AI, with tasks, dated reasons and \
             sources. Task exposure, not a forecast of job loss.",
            index.jobs.len()
        ),
        "url": place.known(&Route::Data.path()),
        "version": format!("edition {}, methodology {}", index.edition, index.methodology_version),
        "license": LICENCE,
        "isAccessibleForFree": true,
        "inLanguage": "en",
        "creator": { "@type": "Organization", "name": NAME, "url": place.known(&Route::Home.path()) },
        "dateModified": index.edition.to_string(),
        "temporalCoverage": format!("{first}/{}", index.edition),
        "spatialCoverage": { "@type": "Place", "name": "United States" },
        "measurementTechnique": place.known(&Route::Methodology.path()),
        "variableMeasured": ["risk score, 0 to 100", "weekly change in points", "low and high end of the score"],
        "distribution": [
            download("index.json", "application/json"),
            download("index.csv", "text/csv"),
            download("histories.csv", "text/csv"),
            download("index.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            download("datapackage.json", "application/json"),
        ],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_inside_ends_the_script_element() {
        let text = inert(&json!({ "name": "</script><script>alert(1)</script>" }));
        assert!(!text.contains('<'), "{text}");
        let read: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(read["name"], "</script><script>alert(1)</script>");
    }
}
