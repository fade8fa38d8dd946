//! `NaN` and `inf` were taken as points of the Epoch Capabilities Index and as a benchmark's curve, and a slope below 0 too,
//! so that exposure was no number, or fell while models became better. An occupation whose title names nobody (`s`) had an
//! empty title, and lost its page without a word.

use std::fs;
use std::path::Path;

use publish::content::read_evidence;

/// Our own evidence with one text replaced, refused with this alone.
#[track_caller]
pub(super) fn refused(file: &str, from: &str, to: &str, expected: &str) {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("evidence");
    fs::create_dir(&folder).unwrap();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/evidence")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
    let text = fs::read_to_string(folder.join(file)).unwrap();
    assert!(text.contains(from), "{file} has no `{from}`");
    fs::write(folder.join(file), text.replacen(from, to, 1)).unwrap();
    let mistakes = read_evidence(root.path()).unwrap_err();
    let [only] = mistakes.as_slice() else { panic!("{mistakes:#?}") };
    assert!(only.to_string().contains(expected), "{only}");
}

#[test]
fn a_point_of_the_index_is_a_number() {
    for point in ["NaN", "inf", "-1"] {
        let expected = format!("eci_points: {point} lies outside 0 to 300");
        refused("capability_index.csv", ",109.24", &format!(",{point}"), &expected);
    }
}

#[test]
fn a_curve_rises() {
    for slope in ["NaN", "0", "-0.07"] {
        let expected = format!("slope_per_eci_point: {slope} lies outside 0.000001 to 10");
        refused("benchmarks.csv", "GDPval,156.176,0.07666", &format!("GDPval,156.176,{slope}"), &expected);
    }
}

#[test]
fn a_title_names_somebody() {
    refused("occupations.csv", "11-1011,Chief Executives,", "11-1011,s,", "title: names nobody");
}
