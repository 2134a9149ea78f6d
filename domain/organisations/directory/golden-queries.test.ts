import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { relist } from "#domain/organisations/profile/relist";
import { visitor } from "#test/builders";
import { listed } from "#test/fixtures/profiles";
import { directory } from "./directory.ts";

/** Names, with the other names and acronyms that an organisation states, and its short texts. */
const LISTED: [name: string, aliases: string[], short: Record<string, string>][] = [
  ["Hospital Quirónsalud", ["Quirón Salud"], { es: "Hospital privado" }],
  ["CICbioGUNE", ["Center for Cooperative Research in Biosciences"], { en: "Research on proteins" }],
  ["CIC biomaGUNE", [], { en: "Biomaterials" }],
  ["VIVEbiotech", [], { en: "Viral vectors" }],
  ["Osasunberri", [], { eu: "Etxeko zaintza" }],
  ["Euskadiko Osasun Behatokia", ["Observatorio Vasco de Salud", "EOB"], { eu: "Datuak" }],
  ["Basque Centre on Cognition", ["BCBL", "Centro Vasco de Cognición"], { en: "How the brain reads" }],
  ["Universidad del País Vasco", ["Euskal Herriko Unibertsitatea", "University of the Basque Country", "UPV/EHU"], { es: "Docencia" }],
  ["Mondragon Unibertsitatea", [], { eu: "Irakaskuntza" }],
  ["Tecnalia", ["Fundación Tecnalia Research & Innovation"], { en: "Applied research" }],
  ["Tecnun", [], { es: "Escuela de ingenieros" }],
  ["Ñabarra Ekipoak", [], { eu: "Gailuak" }],
  ["Gaiker", [], { en: "Zebrafish toxicology and recycling" }],
  ["Biobide", [], { en: "Screening in zebrafish" }],
  ["Zebra Logistics", [], { en: "Cold transport" }],
  ["Onkologikoa", [], { es: "Oncología" }],
  ["Biokeralty", [], { en: "Oncology reagents" }],
  ["Bio", [], { en: "Cell culture" }],
  ["Inprima", [], { eu: "Fabrikazio gehigarria" }],
  ["Ama", [], { es: "Células madre" }],
  ["Seinale", [], { en: "Biomarkers of ageing" }],
  ["Adimen", [], { en: "We use AI" }],
  ["Txosten", [], { eu: "Aipatua izan da" }],
  ["Sentsu", [], { en: "A sensor for the wrist" }],
  ["Gaia Dantza", [], { eu: "Musika" }],
  ["Wrisk", [], { en: "Insurance" }],
  ["Ibilera", [], { en: "Gait analysis" }],
  ["Донецький інститут", [], { en: "Steel" }],
];

const GOLDEN: [query: string, found: string[]][] = [
  ["quiron", ["Hospital Quirónsalud"]],
  ["QUIRÓN SALUD", ["Hospital Quirónsalud"]],
  ["hospital quironsalud", ["Hospital Quirónsalud"]],
  ["biogune", ["CICbioGUNE"]],
  ["biogunne", ["CICbioGUNE"]],
  ["biogun", ["CICbioGUNE"]],
  ["biogne", ["CICbioGUNE"]],
  ["cic biogune", ["CICbioGUNE"]],
  ["cicbiomagune", ["CIC biomaGUNE"]],
  ["gune", ["CIC biomaGUNE", "CICbioGUNE"]],
  ["vivebiotec", ["VIVEbiotech"]],
  ["vivebiotehc", ["VIVEbiotech"]],
  ["vibebiotech", ["VIVEbiotech"]],
  ["bioteck", ["VIVEbiotech"]],
  ["quironsaluz", ["Hospital Quirónsalud"]],
  ["osasun", ["Osasunberri", "Euskadiko Osasun Behatokia"]],
  ["osasun behatoki", ["Euskadiko Osasun Behatokia"]],
  ["eob", ["Euskadiko Osasun Behatokia"]],
  ["observatorio vasco", ["Euskadiko Osasun Behatokia"]],
  ["bcbl", ["Basque Centre on Cognition"]],
  ["centro vasco de cognicion", ["Basque Centre on Cognition"]],
  ["basque country", ["Universidad del País Vasco"]],
  ["pais vasco", ["Universidad del País Vasco"]],
  ["upv ehu", ["Universidad del País Vasco"]],
  ["unibertsitate", ["Mondragon Unibertsitatea", "Universidad del País Vasco"]],
  ["mondragn", ["Mondragon Unibertsitatea"]],
  ["tec", ["Tecnalia", "Tecnun", "VIVEbiotech"]],
  ["tecnlia", ["Tecnalia"]],
  ["nabarra", ["Ñabarra Ekipoak"]],
  ["zebra", ["Zebra Logistics", "Biobide", "Gaiker"]],
  ["zebrafish", ["Biobide", "Gaiker"]],
  ["zebrafsh", ["Biobide", "Gaiker"]],
  ["pez cebra", ["Biobide", "Gaiker"]],
  ["gaiker zebrafish", ["Gaiker"]],
  ["gait", ["Ibilera"]],
  ["wrist", ["Sentsu"]],
  ["wrisc", ["Wrisk"]],
  ["3d printing", ["Inprima"]],
  ["additive manufacturing", ["Inprima"]],
  ["bioreactor", ["Bio"]],
  ["stem cels", ["Ama"]],
  ["bioimarkers", ["Seinale"]],
  ["biomarcadores", ["Seinale"]],
  ["AI", ["Adimen"]],
  ["inteligencia artificial", ["Adimen"]],
  ["sensoer", ["Sentsu"]],
  ["onkologia", ["Onkologikoa", "Biokeralty"]],
  ["oncologia", ["Onkologikoa", "Biokeralty"]],
  ["bio", ["Bio", "Biobide", "Biokeralty", "CIC biomaGUNE", "CICbioGUNE", "VIVEbiotech"]],
  ["донецькии", ["Донецький інститут"]],
  ["nothing of the sort", []],
];

test("each golden query finds what it should, in this order", async () => {
  for (const [name, aliases, short] of LISTED) {
    const { id } = await listed({ name, short });
    await transact(context({ actor: { kind: "system", name: "test" } }), async (ctx) => {
      await ctx.db.update(organisations).set({ aliases }).where(eq(organisations.id, id));
      await relist(ctx, id);
    });
  }
  const found: typeof GOLDEN = [];
  for (const [q] of GOLDEN) {
    const { rows } = await directory(visitor(), { q, sectors: [], kinds: [], regions: [], sort: "relevance", page: 1 });
    found.push([q, rows.map(({ name }) => name)]);
  }
  expect(found).toEqual(GOLDEN);
});
