/** Where a fact was read; `date`: when it was published, where it says so. */
export const SOURCES = {
  echalliance: {
    publisher: "ECHAlliance",
    title: "Spain – Basque Health Ecosystem is ECHAlliance Ecosystem of the Month – April",
    url: "https://echalliance.com/news/spain-basque-health-ecosystem-is-echalliance-ecosystem-of-the-month-april/",
    date: "2024-04-17",
  },
  deia: {
    publisher: "Deia",
    url: "https://www.deia.eus/actualidad/sociedad/2024/02/28/cluster-vasco-empresas-biociencias-salud-7935652.html",
    date: "2024-02-28",
  },
  noticias: {
    publisher: "Diario de Noticias",
    url: "https://www.noticiasdenavarra.com/economia/2024/03/02/aprendimos-pandemia-necesitamos-apueste-producto-7949706.html",
    date: "2024-03-02",
  },
  naiz: {
    publisher: "naiz",
    url: "https://naiz.eus/eu/info/noticia/amp/20211119/osasunberri-una-apuesta-por-la-innovacion-en-salud-km-0",
    date: "2021-11-19",
  },
  eitb: {
    publisher: "EITB",
    url: "https://www.eitb.eus/es/noticias/economia/detalle/8359556/27-entidades-de-hego-euskal-herria-trabajaran-para-reforzar-sector-de-salud-de-cercania/",
  },
  executiveForecast: {
    publisher: "Executive Forecast",
    url: "https://executiveforecast.com/conversation/idoia-munoz---managing-director-basque-health-cluster-basque-country",
  },
} as const satisfies Record<string, { publisher: string; title?: string; url: string; date?: string }>;
export type SourceKey = keyof typeof SOURCES;

/** Figures about the cluster, in the order of the page. Words: pages.json, about.figures. */
export const FIGURES = [
  { key: "members", form: "atLeast", value: 120, source: "echalliance" },
  { key: "companies", form: "atLeast", value: 240, source: "echalliance" },
  { key: "people", form: "atLeast", value: 2500, source: "echalliance" },
  { key: "institutes", form: "count", value: 4, source: "echalliance" },
  { key: "centres", form: "atLeast", value: 20, source: "echalliance" },
  { key: "spending", form: "share", value: 0.1, source: "echalliance" },
  { key: "young", form: "share", value: 0.6, source: "echalliance" },
  { key: "abroad", form: "share", value: 0.9, source: "echalliance" },
  { key: "priority", form: "oneOf", value: 3, source: "echalliance" },
] as const;

/** How it began and grew; `otherwise`: a source that says something else, whose words are beside those of the figure. */
export const ORIGIN = [
  { key: "founded", form: "year", value: 2010, source: "deia" },
  { key: "founders", form: "count", value: 12, source: "noticias", otherwise: "executiveForecast" },
  { key: "press", form: "count", value: 125, source: "noticias" },
] as const;

export const NETWORKS = ["ECHAlliance", "CEBR", "MEDIC-NEST", "EIT Health", "DTx"] as const;
export const PILLARS = ["talent", "data", "regulation", "internationalisation", "financing", "commercialisation"] as const;

export const CHAMPIONS = [
  { key: "ciberSurgery", name: "Ciber Surgery" },
  { key: "gogoa", name: "Gogoa Mobility Robots" },
  { key: "biobide", name: "Biobide" },
  { key: "vivebiotech", name: "VIVEBiotech" },
  { key: "accexible", name: "Accexible" },
  { key: "mikrobiomik", name: "Mikrobiomik" },
  { key: "innitius", name: "Innitius" },
  { key: "viralgen", name: "Viralgen" },
  { key: "bti", name: "BTI" },
  { key: "histocell", name: "Histocell" },
] as const;
export const STANDING_OUT = [
  "Biolan Health",
  "Quirón Salud",
  "BIOEF",
  "Tecnalia",
  "Vicomtech",
  "Tekniker",
  "Cidetec",
  "CICbiogune",
] as const;
/** As the source spells them, but for VIVEBiotech. */
export const ADVANCED_THERAPIES = [
  "Histocell",
  "Viralgen",
  "VIVEBiotech",
  "Syngoi",
  "Quatre Lab",
  "Taav",
  "AskBio",
  "Litek Pharma",
  "Tecbiocel",
] as const;

export const PROJECTS = [
  { key: "osasunberri", name: "OSASUNBERRI", sources: ["echalliance", "naiz", "eitb"] },
  { key: "osasunberri2", name: "OSASUNBERRI II", sources: ["echalliance"] },
  { key: "clivamed", name: "ClivaMED", sources: ["echalliance"] },
] as const;
