//! Asks a server for one file and keeps all that it says.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result};

const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// All values of a header, joined.
    pub fn header(&self, name: &str) -> String {
        let values = self.headers.iter().filter(|(found, _)| found.eq_ignore_ascii_case(name));
        values.map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// Asks for a path with what the client says of packed bodies.
pub fn ask(port: u16, path: &str, encodings: &str) -> Result<Answer> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(request(port, path, encodings).as_bytes())?;
    let (mut bytes, mut read) = (Vec::new(), vec![0; 1 << 16]);
    // Not each server hangs up when it is asked to.
    while !is_whole(&bytes) {
        match stream.read(&mut read).with_context(|| format!("the answer for {path} does not end"))? {
            0 => break,
            count => bytes.extend_from_slice(&read[..count]),
        }
    }
    parse(&bytes).with_context(|| format!("the answer for {path} is none"))
}

pub fn request(port: u16, path: &str, encodings: &str) -> String {
    let accept = if encodings.is_empty() { String::new() } else { format!("Accept-Encoding: {encodings}\r\n") };
    format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{accept}Connection: close\r\n\r\n")
}

/// Whether an answer that tells its length is all there.
fn is_whole(bytes: &[u8]) -> bool {
    let Some(Answer { headers, body, .. }) = head(bytes) else { return false };
    headers.iter().any(|(name, value)| match name.to_ascii_lowercase().as_str() {
        "content-length" => value.parse().is_ok_and(|length: usize| body.len() >= length),
        "transfer-encoding" => body.ends_with(b"0\r\n\r\n") && joined(&body).is_some(),
        _ => false,
    })
}

pub fn parse(bytes: &[u8]) -> Option<Answer> {
    let answer = head(bytes)?;
    if answer.header("transfer-encoding") != "chunked" {
        return Some(answer);
    }
    Some(Answer { body: joined(&answer.body)?, ..answer })
}

/// With the body as it was sent.
fn head(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&bytes[..end]).ok()?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
        .collect();
    Some(Answer { status, headers, body: bytes[end + 4..].to_vec() })
}

/// A body that came in pieces, each after its length.
fn joined(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n")?;
        let length =
            usize::from_str_radix(std::str::from_utf8(&rest[..end]).ok()?.split(';').next()?.trim(), 16).ok()?;
        if length == 0 {
            return Some(body);
        }
        let piece = rest.get(end + 2..end + 2 + length)?;
        body.extend_from_slice(piece);
        rest = rest.get(end + 4 + length..)?;
    }
}

#[test]
fn an_answer_ends_where_it_says() {
    let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab";
    assert!(is_whole(answer) && !is_whole(&answer[..answer.len() - 1]));
    let answer = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    assert!(is_whole(answer) && !is_whole(&answer[..answer.len() - 1]));
}

#[test]
fn a_body_in_pieces_is_joined() {
    let answer = parse(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n");
    assert_eq!(answer.map(|answer| answer.body), Some(b"abcd".to_vec()));
}
