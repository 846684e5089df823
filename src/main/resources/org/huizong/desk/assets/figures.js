/* Draws what stands in the table beside; one colour, so that nobody has to tell colours apart. */
(() => {
  'use strict';
  const ink = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  for (const canvas of document.querySelectorAll('canvas[data-chart]')) {
    const data = JSON.parse(canvas.dataset.chart);
    new Chart(canvas, {
      type: 'bar',
      data: { labels: data.labels, datasets: [{ label: data.measure, data: data.values, backgroundColor: ink('--blue'), maxBarThickness: 22 }] },
      options: {
        indexAxis: 'y', animation: false, maintainAspectRatio: false, responsive: true,
        plugins: { legend: { display: false } },
        scales: {
          x: { title: { display: data.measure !== '', text: data.measure, color: ink('--ink') }, ticks: { color: ink('--ink') }, grid: { color: ink('--line') } },
          y: { ticks: { color: ink('--ink'), autoSkip: false }, grid: { display: false } },
        },
      },
    });
  }
})();
