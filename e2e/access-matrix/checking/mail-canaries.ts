import { raw } from "#test/raw";

/** What not everybody may read of an organisation, by its column; the texts with the level that the organisation chose. */
const LEVELS = { text: "members", offers: "partners", website: "partners", needs: "own", town: "staff", pic: "staff" };
const PLAIN = ["contact_name", "contact_email", "phone", "group_name", "vat", "website", "town", "pic"];
const LOCALISED = ["text", "offers", "needs"];
const MARK = "kanarigutun";
const wordOf = (column: string) => `'${MARK}-${column}-' || new.id`;

/** From now on each new organisation has a word in every field that not everybody may read. SQLite only. */
export const plantInOrganisations = () =>
  raw(
    `create trigger planted after insert on organisations begin
      update organisations set visibility = '${JSON.stringify(LEVELS)}',
        ${PLAIN.map((column) => `${column} = ${wordOf(column)}`).join(", ")},
        ${LOCALISED.map((column) => `${column} = json_object('en', ${wordOf(column)})`).join(", ")}
      where id = new.id;
    end`,
  );

/** How many emails were written, how many words are planted, and which emails hold such a word for a reader who neither acts for that organisation nor is of the staff. */
export async function leaksInEmails(): Promise<{ emails: number; planted: number; leaks: string[] }> {
  const mails = await raw<{ template: string; recipient: string; data: string }>("select template, recipient, data from outbox");
  const readers = await raw<{ email: string; organisation: string | null; role: string | null }>(
    `select p.email, o.organisation_id as organisation, c.role from people p
     left join organisation_people o on o.person_id = p.id left join cluster_roles c on c.person_id = p.id`,
  );
  const [planted] = await raw<{ n: number }>(`select count(*) as n from organisations where phone like '${MARK}%'`);
  const may = (recipient: string, organisation: string) =>
    readers.some((one) => one.email === recipient && (one.role !== null || one.organisation === organisation));
  const leaks = mails.flatMap(({ template, recipient, data }) =>
    [...data.matchAll(new RegExp(`${MARK}-(\\w+)-([0-9a-z]+)`, "g"))]
      .filter(([, , organisation = ""]) => !may(recipient, organisation))
      .map(([, column]) => `${template} holds ${column}`),
  );
  return { emails: mails.length, planted: planted?.n ?? 0, leaks: [...new Set(leaks)] };
}
