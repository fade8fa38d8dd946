//! Starts real servers with the configurations of `hosting/`, on a free port of this machine.

use std::env;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use browser_tests::dist;

const PATIENCE: Duration = Duration::from_secs(30);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    Nginx,
    Caddy,
    Apache,
    /// Its server as a program, which Node runs.
    Cloudflare,
}

/// Installed by npm.
const WRANGLER: &str = "hosting/npm/node_modules/wrangler/bin/wrangler.js";

/// A server that runs; it ends when this is dropped.
pub struct Server {
    pub host: Host,
    process: Child,
    pub port: u16,
    /// What it serves.
    pub site: PathBuf,
    folder: tempfile::TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        // nginx's and Apache's first process ends the others only when it is asked to, and not when it is killed.
        let asked = Command::new("kill").arg(self.process.id().to_string()).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}

impl Host {
    fn program(self) -> Option<PathBuf> {
        let names: &[&str] = match self {
            Self::Nginx => &["nginx"],
            Self::Caddy => &["caddy"],
            Self::Apache => &["apache2", "httpd"],
            Self::Cloudflare => {
                return Some(Path::new(env!("CARGO_MANIFEST_DIR")).join(WRANGLER)).filter(|file| file.is_file());
            }
        };
        let path = env::var_os("PATH").unwrap_or_default();
        // Debian keeps servers where only root looks.
        let folders: Vec<PathBuf> = env::split_paths(&path).chain([PathBuf::from("/usr/sbin")]).collect();
        names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|file| file.is_file())
    }

    /// Starts it on a small copy of the built site; none where it is not installed.
    pub fn start(self) -> Result<Option<Server>> {
        let Some(program) = self.program() else {
            eprintln!("skipped: {self:?} is not installed; `cargo xtask test` says how to");
            return Ok(None);
        };
        let folder = tempfile::Builder::new().permissions(fs::Permissions::from_mode(0o755)).tempdir()?;
        let site = folder.path().join("site");
        copy_some(&site)?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = self.command(&program, folder.path(), &site, port)?;
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(fs::File::create(folder.path().join("said"))?);
        let process = command.spawn().with_context(|| format!("{self:?} did not start"))?;
        let mut server = Server { host: self, process, port, site, folder };
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if started.elapsed() > PATIENCE || server.process.try_wait()?.is_some() {
                let said = fs::read_to_string(server.folder.path().join("said")).unwrap_or_default();
                bail!("{self:?} does not serve: {said}");
            }
            sleep(Duration::from_millis(50));
        }
        Ok(Some(server))
    }

    fn command(self, program: &Path, folder: &Path, site: &Path, port: u16) -> Result<Command> {
        let (at, here) = (folder.display(), format!("127.0.0.1:{port}"));
        let own = |file: &str| -> Result<String> {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../hosting").join(file);
            let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
            Ok(text.replace("/srv/dist", &site.display().to_string()))
        };
        let write = |file: &str, text: String| -> Result<PathBuf> {
            let path = folder.join(file);
            fs::write(&path, text)?;
            Ok(path)
        };
        let mut command = Command::new(program);
        match self {
            Self::Nginx => {
                let brotli = Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
                let mut text = own("nginx.conf")?.replace("listen 80;", &format!("listen {here};"));
                let mut load = format!("load_module {};", brotli.display());
                if !brotli.is_file() {
                    text = text.replace("  brotli_static on;\n", "");
                    load = String::new();
                }
                let site = write("site.conf", text)?;
                let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
                    .map(|kind| format!("{kind}_temp_path {at}/{kind};"))
                    .concat();
                let main = format!(
                    "{load} daemon off; user root; worker_processes 1; worker_rlimit_nofile 8192; pid {at}/pid; \
                     events {{ worker_connections 4096; }} \
                     http {{ access_log off; {temporary} include {}; }}",
                    site.display()
                );
                command.arg("-p").arg(folder).arg("-c").arg(write("main.conf", main)?).args(["-e", "stderr"]);
            }
            Self::Caddy => {
                let text = own("Caddyfile")?.replacen("example.org {", &format!("http://{here} {{"), 1);
                let text = format!("{{\n  admin off\n  auto_https off\n}}\n{text}");
                let config = write("Caddyfile", text)?;
                command.args(["run", "--adapter", "caddyfile", "--config"]).arg(config);
                command.env("HOME", folder).env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder);
            }
            Self::Apache => {
                let text = own("apache.conf")?.replace("*:80", &here);
                let site = write("site.conf", text)?;
                let modules = "mpm_event authz_core dir mime filter env setenvif rewrite headers deflate";
                let load: String = modules
                    .split(' ')
                    .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
                    .collect();
                // What Debian turns on beside it.
                let debian: String = ["mpm_event", "mime", "deflate", "setenvif", "dir"]
                    .map(|name| format!("IncludeOptional /etc/apache2/mods-available/{name}.conf\n"))
                    .concat();
                let main = format!(
                    "ServerRoot {at}\nServerName localhost\nPidFile {at}/pid\nErrorLog {at}/error\nMutex file:{at}\n\
                     Listen {here}\nUser www-data\nGroup www-data\n{load}TypesConfig /etc/mime.types\n{debian}Include {}\n",
                    site.display()
                );
                command.arg("-f").arg(write("main.conf", main)?).args(["-D", "FOREGROUND"]);
            }
            Self::Cloudflare => {
                let text = own("wrangler.toml")?.replace("./dist", &site.display().to_string());
                write("wrangler.toml", text)?;
                command = Command::new("node");
                command.current_dir(folder).arg(program).args([
                    "dev",
                    "--ip",
                    "127.0.0.1",
                    "--port",
                    &port.to_string(),
                ]);
                // It would ask how it is liked, and say so elsewhere.
                command.env("CI", "true").env("WRANGLER_SEND_METRICS", "false").env("HOME", folder);
            }
        }
        Ok(command)
    }
}

/// Some of each kind of file, where every user may read them: servers give up their rights.
fn copy_some(site: &Path) -> Result<()> {
    let dist = dist();
    for path in
        ["", "jobs", "jobs/programmer", "assets", "oembed/jobs", "data/v1", "data/v1/jobs", "widget/job/programmer"]
    {
        let (from, to) = (dist.join(path), site.join(path));
        fs::create_dir_all(&to)?;
        let entries = fs::read_dir(&from).with_context(|| format!("could not read {}", from.display()))?;
        for entry in entries {
            let (file, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
            let is_wanted = !path.ends_with("/jobs") || name.to_string_lossy().starts_with("programmer.");
            if file.is_file() && is_wanted {
                fs::copy(&file, to.join(name))?;
            }
        }
    }
    Ok(())
}
