/** Words with which a cluster can begin: boasts, promises and sales talk in the three languages. Nothing is watched before staff save a list. */
export const SUGGESTED_WORDS: readonly string[] = [
  ...["the only ones", "number one", "world leader", "guaranteed", "miracle", "free of charge", "discount"],
  ...["los únicos", "las únicas", "número uno", "líder mundial", "garantizado", "milagroso", "gratis", "descuento"],
  ...["bakarrak gara", "onenak gara", "munduko liderra", "bermatuta", "mirari", "doan", "deskontua"],
];
