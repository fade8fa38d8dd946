//! The publisher for a site that hosts will serve. It is `publish` with what draws pictures, which whoever serves the site on
//! their own machine need not compile.

use std::process::ExitCode;

use publish::command::{self, For};
use publish::site::Artist;

const ARTIST: Artist = Artist { flat: pictures::flat, clear: pictures::clear, drawn_by: pictures::DRAWN_BY };

fn main() -> ExitCode {
    command::run(&For::Hosts(ARTIST))
}

#[cfg(test)]
mod tests {
    use super::ARTIST;

    #[test]
    fn each_picture_is_drawn_in_its_way() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"/>";
        // The kind of colours in a PNG's head: by a palette, or with how dense each is.
        let kind = |png: Vec<u8>| png[25];
        assert_eq!(kind((ARTIST.flat)(svg).expect("a picture")), 3);
        assert_eq!(kind((ARTIST.clear)(svg).expect("a picture")), 6);
    }
}
