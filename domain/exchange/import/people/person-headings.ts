import { headingKey } from "#domain/exchange/import/word-codes";
import { PERSON_FIELDS, type PersonField } from "#domain/exchange/state";

/** How files of people call a field, in three languages; the first of each are the headings of our own template. */
const HEADINGS: Record<PersonField, string> = {
  email:
    "Email address|Correo electrónico|Helbide elektronikoa|Email|E-mail|Mail|Email adress|Correo|Correo e|Dirección de correo|Dirección de correo electrónico|Posta|Posta elektronikoa|Emaila|E posta",
  firstName: "First name|Nombre|Izena|Given name|Forename|Name|Nombre de pila|Nombre y apellidos|Izen abizenak|Full name",
  lastName:
    "Last name|Apellidos|Abizenak|Surname|Family name|Surnames|Apellido|Primer apellido|Abizena|Lehen abizena|Last names|Family names",
  position: "Position|Cargo|Kargua|Job title|Title|Puesto|Puesto de trabajo|Lanpostua|Postua",
  organisation:
    "Organisation|Entidad|Erakundea|Organización|Organization|Company|Member|Employer|Company name|Organisation name|Empresa|Socio|Sociedad|Razón social|Nombre de la entidad|Enpresa|Entitatea|Bazkidea|CIF|NIF|VAT|VAT number|IFK|IFZ|Web|Website|Sitio web|Webgunea|Domain|Dominio|Domeinua",
  role: "Role|Función|Eginkizuna|Papel|Rola|Permission|Permissions|Access|Rol|Permiso|Permisos|Acceso|Baimena|Baimenak|Sarbidea|Eskubidea",
  language: "Language|Idioma|Hizkuntza|Preferred language|Lang|Lengua|Idioma preferido|Hizkuntz lehentsia",
};

const KNOWN = new Map<string, PersonField>(
  PERSON_FIELDS.flatMap((field) => HEADINGS[field].split("|").map((heading) => [headingKey(heading), field] as const)),
);

/** The field to which each heading leads by itself. */
export const fieldsOfPersonHeadings = (headings: readonly string[]) =>
  headings.map((heading) => ({ field: KNOWN.get(headingKey(heading)), why: "known" as const }));
