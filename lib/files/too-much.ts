/** A file has more parts, or unfolds to more, than a reader's computer should be asked to hold. */
export class TooMuch extends Error {}
