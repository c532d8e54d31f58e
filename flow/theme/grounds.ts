/** Neutral colours of a scheme. Ink 3 has 4.5 on both grounds; `edge` 3 (controls). */
export const grounds = {
  light: {
    surface: '#ffffff',
    bubble: '#f1f2f6',
    line: '#e5e6ec',
    edge: '#8b8e9c',
    ink1: '#16181f',
    ink2: '#474b58',
    ink3: '#646877',
    danger: '#b8202f',
    warn: '#7a4a00',
    warnSoft: '#fff5e0',
    shade: '22 24 40',
  },
  dark: {
    surface: '#16171d',
    bubble: '#25272f',
    line: '#2d3039',
    edge: '#777b8a',
    ink1: '#f1f2f5',
    ink2: '#c4c7d1',
    ink3: '#9b9fad',
    danger: '#ff9aa2',
    warn: '#f5c877',
    warnSoft: '#352a15',
    shade: '0 0 0',
  },
}
