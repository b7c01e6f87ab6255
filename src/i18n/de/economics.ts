export const economics = {
  heading: "Wirtschaftlichkeit",
};
