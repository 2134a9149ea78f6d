import fc from "fast-check";

/** Up to 24 parts of a life, in any order: single steps, of which there are so many to each scene, and scenes of several steps that need one another. */
export const anyLife = <C>(step: fc.Arbitrary<C>, scene: fc.Arbitrary<C[]>, stepsToAScene: number): fc.Arbitrary<C[]> =>
  fc
    .array(fc.oneof({ weight: stepsToAScene, arbitrary: step.map((one) => [one]) }, { weight: 1, arbitrary: scene }), {
      minLength: 1,
      maxLength: 24,
      size: "max",
    })
    .map((parts) => parts.flat());
