// Defines <job-risk-widget>; where there is no browser it does nothing.
import "./widget.js";

export const NAME = "job-risk-widget";
