/** Gives the cells of a table, row by row, in HTML (`<table>…`) or in Markdown (`| a | b |`), as they are written. */
export function tableRows(table: string): string[][] {
  return /^\s*</.test(table) ? rowsOfHtml(table) : rowsOfMarkdown(table);
}

function rowsOfHtml(table: string): string[][] {
  return [...table.matchAll(/<tr[^>]*>(.*?)(?=<tr|<\/tr>|<\/table>)/gis)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)(?=<t[hd]|<\/t[hd]>|$)/gis)].map(([, cell = '']) =>
      cell.replace(/\s*\n\s*/g, ' ')
    )
  );
}

function rowsOfMarkdown(table: string): string[][] {
  const rows = table.split('\n').filter(row => row.trim() !== '');
  return rows
    .filter(row => !/^[|\s:-]+$/.test(row))
    .map(row => {
      const inside = row.trim().replace(/^\||(?<!\\)\|$/g, '');
      return inside.split(/(?<!\\)\|/).map(cell => cell.trim());
    });
}
