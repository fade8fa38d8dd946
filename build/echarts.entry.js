// ECharts cut to what the trend chart draws with: lines, bands and pins. Figures, names, cursor and readout are the page's
// own (src/charts), so that they stand there before this is loaded.
import { init, use } from "echarts/core";
import { LineChart, ScatterChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([GridComponent, LineChart, ScatterChart, SVGRenderer]);

export { init };
