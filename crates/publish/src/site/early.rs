//! Small scripts that run before the program does, so that a page whose address asks for something need not wait for it.

use super::Place;

/// The scripts of a comparison: one for its head, which asks for the documents of the jobs that the address names, and one
/// for the end of its body, which puts their names into the heading.
pub struct Comparison {
    pub head: String,
    pub end: &'static str,
}

/// Of the page at `path`, if it compares.
pub fn comparison(path: &str, place: &Place) -> Option<Comparison> {
    if path != "/compare/" {
        return None;
    }
    // The same as `CompareQuery`: the first four different names, of which none is markup.
    let head = format!(
        r#"{{const asked=new URLSearchParams(location.search).getAll("jobs").join().split(",").map(name=>name.trim()),jobs=[...new Set(asked)].filter(name=>/^[a-z\d]+(-[a-z\d]+)*$/.test(name)).slice(0,4);document.documentElement.dataset.jobs=jobs.join(" ");window.askedEarly=new Map(jobs.map(job=>"{}jobs/"+job+".json").map(href=>[href,fetch(href)]));for(const answer of askedEarly.values())answer.catch(()=>{{}})}}"#,
        place.below("/data/v1/")
    );
    Some(Comparison { head, end: HEADING })
}

/// The words are those of `title_of` in src/pages/compare/compared.rs. The text stays in its node, where the program finds
/// it when it takes the page over.
const HEADING: &str = r#"{const jobs=document.documentElement.dataset.jobs.split(" "),heading=document.querySelector(".compare-head h1"),word=word=>/^(ai|hr|it|ux)$/.test(word)?word.toUpperCase():/^(and|of|or|in|for|the)$/.test(word)?word:word[0].toUpperCase()+word.slice(1);if(heading&&jobs.length>1){const text=jobs.map(job=>job.split("-").map(word).join(" ")).join(" vs ");heading.firstChild.data=text;if(text.length>48)heading.dataset.long=""}}"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_comparison_asks_for_jobs_and_below_its_own_base() {
        let place = Place::new("/risk/", None);
        assert!(comparison("/jobs/programmer/", &place).is_none());
        let scripts = comparison("/compare/", &place).expect("the scripts");
        assert!(scripts.head.contains("\"/risk/data/v1/jobs/\"+job"), "{}", scripts.head);
        // Either would end the element that it stands in.
        assert!(!scripts.head.contains("</") && !scripts.end.contains("</"));
    }
}
