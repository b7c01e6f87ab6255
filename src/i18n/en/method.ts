import type { method as de } from "../de/method.js";

export const method: typeof de = {
  heading: "How wertgerecht calculates",
  lead: "Sales capacity is limited. A value-based coverage approach steers the depth and cost of coverage along customer value. The first step is customer priority classes with KPIs per class. All money is EUR per year.",
  valueHeading: "Customer value in euros",
  valueText:
    "A customer’s value is what the customer contributes today plus what it may contribute in future. Both parts stay visible everywhere.",
  valueTerms: `- **DB**: contribution margin before coverage cost (DB II). It may be negative.
- **φ** (phi): the share of unused potential you think realisable, 0 to 100 %. Default 25 %. This is an assumption, not a measurement.
- **m**: the customer’s DB rate, DB divided by revenue, limited to 0 to 100 %. Without revenue the portfolio’s rate is used.
- **U**: unused potential, potential minus revenue, at least 0.`,
  pointsHeading: "Value in points",
  pointsText:
    "Instead of euros, value can be measured in points from 0 to 100. For each criterion, what counts is the share of customers whose figure is at most as high as the customer’s. The shares are averaged with your weights. Points say who is ahead, not by how much.",
  classesHeading: "Classes and thresholds",
  classesText:
    "A customer belongs to the best class whose threshold its value reaches. A customer exactly on a threshold belongs to the higher class; equal values always share a class. Each threshold is shown three times: as a value, as the share of customers above it, and as the share of value above it. Negative values count as 0 in value shares. Customers pinned by hand keep their class until you remove the pin.",
  suggestionsHeading: "Suggested thresholds",
  suggestionsText: `- **Pareto**: class limits at fixed cumulative shares of value, for example 80, 95 and 99 %.
- **Computed ABC analysis** (Ultsch and Lötsch 2015, PLoS ONE 10(6), e0129767): three classes from the shape of the curve. The A limit is the point closest to the ideal of “no effort, full yield”, or the point where a customer contributes exactly the average, whichever comes first.
- **Natural breaks** (ckmeans): classes in which values are as alike as possible (least sum of squared distances from the class mean).`,
  kpisHeading: "KPIs",
  kpisText: `- **DB rate**: DB divided by revenue.
- **Share of wallet**: revenue divided by potential, only over customers whose potential is known.
- **Visits and calls**: contacts of the last 12 months from your data.
- **Gini coefficient**: 0 means all customers are worth the same; close to 1 means few customers carry nearly everything. Negative values count as 0.
- A dash (–) stands where a KPI cannot be formed, for example a DB rate without revenue.`,
  gapsHeading: "What is missing is assumed and marked",
  gapsText: `- Without a contribution margin, an assumed DB rate on revenue applies (default 25 %).
- Without potential, potential is taken to equal revenue: no unused potential.
- Without visits, you can state your team’s visits per year; they are spread evenly over all customers. Otherwise the column stays empty.
- Missing calls count as 0.`,
  privacyHeading: "What happens to your data",
  privacyText:
    "Your file is read on this device and does not leave it. A link holds thresholds and assumptions, never customer data. Columns with employees’ names are not imported; no view shows the performance of a single person.",
};
