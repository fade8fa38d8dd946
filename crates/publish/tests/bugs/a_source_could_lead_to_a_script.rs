//! The address of a study in SOURCES.toml, and that of a published score, were taken as they stood and became links: one that
//! begins `javascript:` would have run in our pages.

use super::points_were_no_numbers::refused;

#[test]
fn a_study_s_address_is_one_of_the_web() {
    let study = "url = \"https://github.com/openai/GPTs-are-GPTs\"";
    refused("SOURCES.toml", study, "url = \"javascript:hostile\"", "`javascript:hostile` is not a web address");
}

#[test]
fn so_is_a_published_score_s() {
    let score = "url = \"https://ai-job-risk.net/jobs/programmer\"";
    refused("published_scores.toml", score, "url = \"data:text/html,x\"", "`data:text/html,x` is not a web address");
}
