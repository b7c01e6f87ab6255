export const classLetters = ["A", "B", "C", "D", "E", "F"] as const;
export type ClassLetter = (typeof classLetters)[number];
