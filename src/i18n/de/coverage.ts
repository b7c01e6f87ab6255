export const coverage = {
  heading: "Betreuungsansatz",
};
