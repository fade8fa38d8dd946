//! WordPress of Debian's package: an author pastes the address of a job's page, and a reader opens the published post.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use browser_tests::{Engine, Options, Visit, dist, with_visitor};

/// Where `cargo xtask test` publishes the site for: absolute links, such as those of oEmbed, lead there.
const INDEX_PORT: u16 = 8080;
const WORDPRESS: &str = "/usr/share/wordpress";
const FRAME: &str = "document.querySelector('iframe.wp-embedded-content')";
const START: Duration = Duration::from_secs(60);

/// Ends with the test, also with one that fails.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn a_pasted_address_becomes_a_card_with_its_height_and_its_links() -> Result<()> {
    ensure!(
        Path::new(WORDPRESS).is_dir(),
        "{WORDPRESS} is not there: `cargo xtask test --hosts` installs it, with its theme, PHP and MariaDB"
    );
    let index = std::thread::spawn(|| preview::spawn_on(dist(), "/", INDEX_PORT));
    let index = index.join().map_err(|_| anyhow::anyhow!("the index broke down"))??;
    let folder = tempfile::tempdir()?;
    let database = start_database(folder.path())?;
    let (site, posts) = start_wordpress(folder.path(), &format!("{}jobs/programmer/", index.url()))?;
    for engine in Engine::at_hand() {
        for (post, kind) in posts.iter().zip([Post::Card, Post::Card, Post::Code, Post::Cleaned]) {
            let options = Options { engine, width: 390, ..Options::default() };
            let read = with_visitor(options, post.clone(), move |visit| read_post(visit, kind)).await;
            read.with_context(|| format!("{kind:?}, {post}, in {engine:?}"))?;
        }
    }
    drop((site, database));
    Ok(())
}

#[derive(Clone, Copy, Debug)]
enum Post {
    /// A pasted address.
    Card,
    /// The builder's code for WordPress.
    Code,
    /// The same by somebody whose HTML loses its frames.
    Cleaned,
}

async fn read_post(visit: Visit, kind: Post) -> Result<()> {
    visit.open("").await?;
    match kind {
        Post::Card => read_card(&visit).await,
        Post::Code => read_code(&visit, 1).await,
        Post::Cleaned => read_code(&visit, 0).await,
    }
}

/// The link is there, with a frame or without.
async fn read_code(visit: &Visit, frames: usize) -> Result<()> {
    visit.find("a[href*='/jobs/']").await?;
    let found = visit.count("iframe[src*='/widget/job/']").await?;
    ensure!(found == frames, "there are {found} frames");
    Ok(())
}

async fn read_card(visit: &Visit) -> Result<()> {
    let shown = visit.wait_until(&format!("{FRAME}?.getBoundingClientRect().height > 100")).await;
    shown.context("there is no card")?;
    ensure!(
        visit.count("script[src*='/wp-includes/js/wp-embed']").await? == 1,
        "WordPress does not listen to the frame"
    );
    visit.eval(&format!("{FRAME}.scrollIntoView({{ block: 'center' }})")).await?;
    let quote = "getComputedStyle(document.querySelector('blockquote.wp-embedded-content')).display === 'none'";
    visit.wait_until(quote).await.context("the link beside the card was not put away")?;
    let frame = visit.driver.execute(format!("return {FRAME};"), Vec::new()).await?.element()?;
    frame.clone().enter_frame().await?;
    visit.wait_until("document.readyState === 'complete'").await?;
    let inside = visit.eval("Math.ceil(document.documentElement.getBoundingClientRect().height)").await?;
    let page = visit.eval("document.querySelector('h1 a').href").await?;
    visit.driver.enter_default_frame().await?;
    let fits = visit.wait_until(&format!("{FRAME}.clientHeight === {inside}")).await;
    if fits.is_err() {
        bail!("the card is {inside} px high in a frame of {} px", visit.eval(&format!("{FRAME}.clientHeight")).await?);
    }
    // In a frame as high as Firefox's window the link would stand above it, and its driver scrolls no page around a sandbox.
    visit.eval(&format!("{FRAME}.scrollIntoView({{ block: 'start', behavior: 'instant' }}) ?? true")).await?;
    frame.enter_frame().await?;
    visit.click("h1 a").await?;
    visit.driver.enter_default_frame().await?;
    visit.wait_until(&format!("location.href === {page}")).await.context("the card's link leads nowhere")
}

fn start_database(folder: &Path) -> Result<Running> {
    let data = format!("--datadir={}", folder.join("database").display());
    // Debian's own settings name another user, who may not write here.
    let mut install = Command::new("mariadb-install-db");
    install.args(["--no-defaults", "--user=root", "--auth-root-authentication-method=normal", "--skip-test-db", &data]);
    finish(&mut install)?;
    let socket = folder.join("database.sock");
    let mut server = Command::new("mariadbd");
    server.args(["--no-defaults", "--skip-networking", "--user=root", &data]);
    server.arg(format!("--socket={}", socket.display()));
    let running = Running(server.stdout(Stdio::null()).stderr(Stdio::null()).spawn().context("mariadbd")?);
    wait_for("the database", || socket.exists())?;
    finish(
        Command::new("mariadb")
            .args(["--no-defaults", "--user=root", &format!("--socket={}", socket.display())])
            .args(["--execute", "CREATE DATABASE wordpress"]),
    )?;
    Ok(running)
}

/// The addresses of its posts, too.
fn start_wordpress(folder: &Path, address: &str) -> Result<(Running, Vec<String>)> {
    let root = folder.join("wordpress");
    // Debian's package links out of its folder.
    finish(Command::new("cp").args(["--recursive", "--dereference", WORDPRESS]).arg(&root))?;
    let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let host = format!("127.0.0.1:{port}");
    let config = format!(
        "<?php\ndefine('DB_NAME', 'wordpress');\ndefine('DB_USER', 'root');\ndefine('DB_PASSWORD', '');\n\
         define('DB_HOST', 'localhost:{}');\ndefine('DB_CHARSET', 'utf8mb4');\ndefine('DB_COLLATE', '');\n\
         define('WP_HOME', 'http://{host}');\ndefine('WP_SITEURL', 'http://{host}');\n\
         define('AUTH_KEY', 'a test');\ndefine('WP_HTTP_BLOCK_EXTERNAL', true);\n\
         define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');\n$table_prefix = 'wp_';\n\
         if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n",
        folder.join("database.sock").display()
    );
    fs::write(root.join("wp-config.php"), config)?;
    fs::write(root.join("install.php"), include_str!("install.php"))?;
    fs::write(root.join("router.php"), include_str!("router.php"))?;
    let installed =
        finish(Command::new("php").current_dir(&root).args(["install.php", address, &host, &builders_code()?]))?;
    let posts: Vec<String> = String::from_utf8_lossy(&installed.stdout).lines().map(str::to_owned).collect();
    ensure!(posts.len() == 4, "WordPress has the posts {posts:?}");
    let mut server = Command::new("php");
    // A page asks its own server for more while it is made.
    server.env("PHP_CLI_SERVER_WORKERS", "4").arg("-S").arg(&host).arg("-t").arg(&root).arg(root.join("router.php"));
    let running = Running(server.stdout(Stdio::null()).stderr(Stdio::null()).spawn().context("php")?);
    wait_for("WordPress", || std::net::TcpStream::connect(("127.0.0.1", port)).is_ok())?;
    Ok((running, posts))
}

/// As /embed/ gives it for WordPress.
fn builders_code() -> Result<String> {
    let page = fs::read_to_string(dist().join("embed/index.html"))?;
    let (_, rest) = page.split_once("&lt;!-- wp:html").context("the builder has no code for WordPress")?;
    let (code, _) = rest.split_once("&lt;!-- /wp:html").context("its code does not end")?;
    let code = code.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    Ok(format!("<!-- wp:html{code}<!-- /wp:html -->"))
}

fn wait_for(what: &str, is_there: impl Fn() -> bool) -> Result<()> {
    let started = Instant::now();
    while started.elapsed() < START {
        if is_there() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    bail!("{what} did not start within {} seconds", START.as_secs())
}

fn finish(command: &mut Command) -> Result<Output> {
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("{command:?}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{command:?} failed: {said}");
    Ok(output)
}
