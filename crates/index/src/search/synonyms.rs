//! Words that people use for words in titles: short forms, initials that stand for a job, and British for American.

use super::normalise::words;

/// Most readings of one query; each costs a search.
const MAX_READINGS: usize = 6;

/// Readings of a query's words, the words as typed first.
pub fn readings(typed: &[String]) -> Vec<Vec<String>> {
    let mut readings = vec![typed.to_vec()];
    let mut together = typed.to_vec();
    for (from, to) in TABLE {
        let from: Vec<String> = from.split(' ').map(str::to_owned).collect();
        let Some(at) = typed.windows(from.len()).position(|window| window == from) else { continue };
        for meaning in to.split('|') {
            let mut reading = typed.to_vec();
            reading.splice(at..at + from.len(), words(meaning));
            readings.push(reading);
        }
        if let Some(at) = together.windows(from.len()).position(|window| window == from) {
            together.splice(at..at + from.len(), words(to.split('|').next().unwrap_or_default()));
        }
    }
    readings.push(together);
    let mut seen: Vec<Vec<String>> = Vec::new();
    for reading in readings {
        if !seen.contains(&reading) && seen.len() < MAX_READINGS {
            seen.push(reading);
        }
    }
    seen
}

/// From the words of a query, in the spelling of `normalise`, to what they may stand for.
#[rustfmt::skip]
const TABLE: &[(&str, &str)] = &[
    // Short forms.
    ("sr", "senior"), ("jr", "junior"), ("asst", "assistant"), ("mgr", "manager"), ("dev", "developer"),
    ("tech", "technician"), ("eng", "engineer"), ("exec", "executive"), ("dir", "director"), ("rep", "representative"),
    ("coord", "coordinator"), ("op", "operation"), ("admin", "administrative|administrator"), ("acct", "accountant"),
    ("prof", "professor"), ("sysadmin", "system administrator"), ("devop", "development operations engineer"),
    ("coder", "programmer"), ("frontend", "web"), ("front end", "web"), ("backend", "software"), ("full stack", "web"),
    ("medic", "paramedic"), ("vet", "veterinarian"), ("photo", "photographer"), ("biz", "business"),
    // Initials.
    ("sre", "site reliability engineer|software developer"), ("swe", "software engineer"), ("sde", "software developer"),
    ("mle", "machine learning engineer"), ("ml", "machine learning"), ("ai", "artificial intelligence"),
    ("qa", "quality assurance"), ("dba", "database administrator"), ("ux", "user experience|web designer"),
    ("ui", "user interface|web designer"), ("it", "information technology|computer"), ("hr", "human resources"),
    ("pr", "public relations"), ("pm", "project manager|product manager"), ("ba", "business analyst"),
    ("rn", "registered nurse"), ("lpn", "licensed practical nurse"), ("lvn", "licensed vocational nurse"),
    ("cna", "certified nursing assistant"), ("np", "nurse practitioner"), ("emt", "emergency medical technician"),
    ("gp", "general practitioner|family medicine physician"), ("pa", "physician assistant|personal assistant"),
    ("pt", "physical therapist"), ("ot", "occupational therapist"), ("slp", "speech language pathologist"),
    ("cpa", "certified public accountant|accountant auditor"), ("ceo", "chief executive officer"), ("cfo", "chief financial officer|financial manager"),
    ("cto", "chief technology officer|information systems manager"), ("cio", "chief information officer|information systems manager"), ("coo", "chief operating officer"),
    ("cmo", "chief marketing officer|marketing manager"), ("vp", "vice president"), ("ta", "teaching assistant"), ("dj", "disc jockey"),
    ("csr", "customer service representative"), ("ea", "executive assistant"), ("va", "virtual assistant"),
    ("hgv", "heavy truck"), ("lgv", "heavy truck"), ("cdl", "truck"), ("mp", "legislator"), ("tv", "television"),
    ("sdr", "sales development representative"), ("lcsw", "licensed clinical social worker"),
    // British and everyday words.
    ("lorry", "truck"), ("trucker", "truck driver"), ("solicitor", "lawyer"), ("barrister", "lawyer"),
    ("attorney", "lawyer"), ("paralegal", "legal assistant"), ("estate agent", "real estate sales agent"),
    ("realtor", "real estate sales agent"), ("letting agent", "property manager"),
    ("primary school", "elementary school"), ("nursery", "preschool"), ("headteacher", "school principal"),
    ("head teacher", "school principal"), ("headmaster", "school principal"),
    ("high school", "secondary school"), ("lecturer", "postsecondary teacher"), ("professor", "postsecondary teacher"),
    ("university", "postsecondary"), ("college", "postsecondary"),
    ("math", "mathematical"), ("doctor", "physician"), ("surgery", "surgeon"),
    ("care assistant", "personal care aide|nursing assistant"), ("carer", "personal care aide|home health aide"),
    ("caregiver", "personal care aide"), ("childminder", "childcare worker"), ("nanny", "childcare worker"),
    ("babysitter", "childcare worker"), ("midwife", "nurse midwife"), ("chemist", "pharmacist|chemist"),
    ("shop assistant", "retail salesperson"), ("sale assistant", "retail salesperson"),
    ("shop", "retail"), ("shopkeeper", "retail store manager"), ("checkout", "cashier"), ("till operator", "cashier"),
    ("cabin crew", "flight attendant"), ("air hostess", "flight attendant"), ("stewardess", "flight attendant"),
    ("postman", "mail carrier"), ("mailman", "mail carrier"), ("courier", "courier messenger|delivery driver"),
    ("fireman", "firefighter"), ("policeman", "police officer"), ("cop", "police officer"),
    ("bin man", "refuse collector"), ("binman", "refuse collector"), ("dustman", "refuse collector"),
    ("garbage", "refuse"), ("cleaner", "janitor cleaner|housekeeping cleaner"), ("caretaker", "janitor"),
    ("handyman", "maintenance repair worker"), ("joiner", "carpenter"), ("builder", "construction laborer"),
    ("bricklayer", "brickmason"), ("decorator", "painter|interior designer"), ("car mechanic", "automotive mechanic"),
    ("garage", "automotive"), ("car", "automobile"), ("uber", "taxi"), ("cab driver", "taxi driver"), ("cabbie", "taxi driver"),
    ("forklift", "industrial truck"), ("warehouse worker", "stocker order filler|material mover"),
    ("warehouse operative", "stocker order filler|material mover"), ("picker", "order filler"),
    ("factory worker", "production worker|assembler"), ("farmer", "farmer rancher"),
    ("call center", "customer service representative"), ("customer support", "customer service"),
    ("telesale", "telemarketer"), ("secretary", "administrative assistant"), ("pa secretary", "executive assistant"),
    ("account assistant", "bookkeeping clerk"), ("account clerk", "bookkeeping clerk"),
    ("quantity surveyor", "cost estimator"), ("bouncer", "security guard"), ("undertaker", "funeral director"),
    ("hairdresser", "hairstylist"), ("beautician", "cosmetologist"), ("barmaid", "bartender"), ("barman", "bartender"),
    ("waiter", "waiter waitress"), ("waitress", "waiter waitress"), ("server", "waiter waitress"),
    ("kitchen porter", "dishwasher"), ("chef", "head cook"), ("journalist", "reporter"), ("copywriter", "writer"),
    ("blogger", "writer"), ("translator", "interpreter translator"),
    ("shrink", "psychologist"),
    ("recruiter", "human resources specialist"), ("headhunter", "human resources specialist"), ("stockbroker", "securities sales agent"), ("banker", "loan officer|financial manager"),
    ("trader", "securities sales agent"), ("tax inspector", "tax examiner"), ("civil servant", "government program eligibility"),
    ("soldier", "infantry"), ("prison officer", "correctional officer"), ("prison guard", "correctional officer"),
    ("gardener", "landscaping groundskeeping worker"), ("landscaper", "landscaping worker"), ("florist", "floral designer"),
    ("gamer", "game"), ("video game", "game"), ("boss", "manager"),
    ("housewife", "housekeeper"), ("maid", "housekeeping cleaner"), ("pilot", "airline pilot"), ("actress", "actor"),
    ("drone", "unmanned aircraft"), ("phone", "telephone"),
    ("software engineer", "software developer"), ("app developer", "software developer"), ("barista", "counter attendant"),
    ("chief financial officer", "financial manager"), ("insurance broker", "insurance sales agent"),
    ("mayor", "legislator"), ("politician", "legislator"), ("train driver", "locomotive engineer|train operator"),
    ("tram driver", "streetcar operator"), ("forklift driver", "industrial truck operator"),
    ("delivery driver", "light truck driver"), ("van driver", "light truck driver"), ("fisherman", "fishing worker"),
    ("zookeeper", "animal caretaker"), ("radiographer", "radiologic technologist"),
    ("nail technician", "manicurist pedicurist"), ("personal trainer", "exercise trainer"),
    ("scrum master", "project manager"), ("physio", "physical therapist"),
    ("physiotherapist", "physical therapist"), ("scaffolder", "construction"),
    ("supply teacher", "substitute teacher"), ("dental nurse", "dental assistant"), ("tree surgeon", "tree trimmer"),
    ("town planner", "urban planner"), ("window cleaner", "building cleaner"), ("film director", "producer director"),
    ("mortgage advisor", "loan officer"), ("hotel manager", "lodging manager"), ("dog walker", "animal caretaker"),
    ("tattoo artist", "craft artist"), ("logistic coordinator", "logistician"), ("supply chain", "logistics"),
    ("priest", "clergy"), ("minister", "clergy"), ("pastor", "clergy"), ("pen tester", "penetration tester|information security"),
    ("hvac", "heating air conditioning"), ("gis", "geographic information system"), ("sommelier", "waiter waitress"),
    ("school counselor", "guidance counselor"), ("cloud", "computer network"), ("game developer", "video game designer|software developer"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_as_typed_and_as_what_its_words_may_stand_for() {
        let read =
            |query: &str| -> Vec<String> { readings(&words(query)).iter().map(|reading| reading.join(" ")).collect() };
        assert_eq!(read("HGV driver"), ["hgv driver", "heavy truck driver"]);
        assert_eq!(read("PM"), ["pm", "project manager", "product manager"]);
        assert_eq!(read("Sr. dev"), ["sr dev", "senior dev", "sr developer", "senior developer"]);
        assert_eq!(read("plumber"), ["plumber"]);
    }

    #[test]
    fn the_table_is_written_in_standard_words() {
        for (from, to) in TABLE {
            let standard = words(from).join(" ");
            assert_eq!(standard, *from);
            assert!(!to.split('|').any(|meaning| words(meaning).is_empty()), "{from}");
        }
    }
}
