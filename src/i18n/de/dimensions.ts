export const dimensions = {
  heading: "Betreuungsdimensionen",
};
