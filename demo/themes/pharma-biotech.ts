import type { Theme } from "./theme.ts";

export const PHARMA_BIOTECH: Theme[] = [
  {
    kind: "company",
    sectors: ["biotech", "pharma"],
    tails: ["Bektore", "Geneterapia"],
    short: [
      "Viral vectors for gene therapies, from the first batch to the clinic.",
      "Vectores virales para terapias génicas, del primer lote a la clínica.",
      "Bektore biralak terapia genikoetarako, lehen lotetik klinikara.",
    ],
    offers: [
      "Small vector batches under GMP, with release tests in six weeks.",
      "Lotes pequeños de vectores según GMP, con ensayos de liberación en seis semanas.",
      "Bektore lote txikiak GMP arauekin, askatze-probak sei astean.",
    ],
    needs: [
      "A hospital for a first trial in rare eye diseases.",
      "Un hospital para un primer ensayo en enfermedades oculares raras.",
      "Ospitale bat begiko gaixotasun arraroen lehen saiakuntzarako.",
    ],
  },
  {
    kind: "company",
    sectors: ["biotech"],
    tails: ["Zelulak", "Zelulagintza"],
    short: [
      "Cell therapies for cartilage and bone.",
      "Terapias celulares para cartílago y hueso.",
      "Zelula-terapiak kartilagorako eta hezurrerako.",
    ],
    offers: [
      "Clean rooms by the week, with our quality team.",
      "Salas blancas por semanas, con nuestro equipo de calidad.",
      "Gela garbiak asteka, gure kalitate-taldearekin.",
    ],
    needs: [
      "Partners with a registry of knee patients.",
      "Socios con un registro de pacientes de rodilla.",
      "Belauneko pazienteen erregistroa duten kideak.",
    ],
  },
  {
    kind: "company",
    sectors: ["biotech", "ivd"],
    tails: ["Genomika", "Sekuentzia"],
    short: [
      "Sequencing for hereditary diseases, with reports that a family can read.",
      "Secuenciación para enfermedades hereditarias, con informes que una familia puede leer.",
      "Sekuentziazioa gaixotasun hereditarioetarako, familia batek irakur ditzakeen txostenekin.",
    ],
    offers: ["Whole exomes in ten working days.", "Exomas completos en diez días laborables.", "Exoma osoak hamar lanegunetan."],
    needs: [
      "Clinics that send cases without a diagnosis.",
      "Clínicas que envíen casos sin diagnóstico.",
      "Diagnostikorik gabeko kasuak bidaliko dituzten klinikak.",
    ],
  },
  {
    kind: "company",
    sectors: ["pharma"],
    tails: ["Farma", "Botika"],
    short: [
      "Medicines for children, in doses that need no splitting.",
      "Medicamentos infantiles en dosis que no hay que partir.",
      "Haurrentzako sendagaiak, zatitu beharrik gabeko dosietan.",
    ],
    offers: [
      "Formulation of oral suspensions and mini-tablets.",
      "Formulación de suspensiones orales y minicomprimidos.",
      "Aho-suspentsioen eta minikonprimituen formulazioa.",
    ],
    needs: [
      "Paediatric units for acceptability studies.",
      "Unidades de pediatría para estudios de aceptabilidad.",
      "Pediatria-unitateak onargarritasun-azterketetarako.",
    ],
  },
  {
    kind: "company",
    sectors: ["pharma", "services"],
    tails: ["Dermo", "Azala"],
    short: [
      "Skin care for people under cancer treatment.",
      "Cuidado de la piel para personas en tratamiento oncológico.",
      "Minbiziaren tratamenduan dauden pertsonen azala zaintzea.",
    ],
    offers: ["Tolerance tests on sensitive skin.", "Ensayos de tolerancia en piel sensible.", "Tolerantzia-probak azal sentikorrean."],
    needs: [
      "Oncology nurses who join the design.",
      "Enfermería oncológica que participe en el diseño.",
      "Diseinuan parte hartuko duten onkologiako erizainak.",
    ],
  },
  {
    kind: "company",
    sectors: ["biotech", "pharma"],
    tails: ["Mikrobiota", "Hesteak"],
    short: [
      "Live bacteria as medicines for the gut.",
      "Bacterias vivas como medicamentos para el intestino.",
      "Bakterio biziak hesteetarako sendagai gisa.",
    ],
    offers: ["Anaerobic culture and freeze-drying.", "Cultivo anaerobio y liofilización.", "Kultibo anaerobioa eta liofilizazioa."],
    needs: [
      "Donors and a bank to keep samples.",
      "Donantes y un banco que conserve las muestras.",
      "Emaileak eta laginak gordeko dituen bankua.",
    ],
  },
  {
    kind: "company",
    sectors: ["biotech"],
    tails: ["Proteina", "Entzima"],
    short: [
      "Designed enzymes for missing metabolic steps.",
      "Enzimas diseñadas para pasos metabólicos ausentes.",
      "Falta diren urrats metabolikoetarako entzima diseinatuak.",
    ],
    offers: [
      "Protein design and expression within a month.",
      "Diseño y expresión de proteínas en un mes.",
      "Proteinen diseinua eta adierazpena hilabetean.",
    ],
    needs: [
      "Experts in rare metabolic diseases.",
      "Especialistas en enfermedades metabólicas raras.",
      "Gaixotasun metaboliko arraroetako adituak.",
    ],
  },
];
