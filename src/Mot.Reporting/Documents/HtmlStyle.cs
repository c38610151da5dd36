namespace Mot.Reporting.Documents;

/// <summary>How a report looks: on a desk, on a phone, in the dark and on paper.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet.</summary>
    internal const string Css = """
        :root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --band: #f4f6f8; --link: #0b57a4; }
        @media (prefers-color-scheme: dark) { :root { --paper: #14181d; --ink: #e6e9ed; --soft: #a3adb8; --line: #3a424c; --band: #1d232a; --link: #7db7f5; } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; scroll-behavior: auto; }
        body { margin: 0 auto; max-width: 88rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
          font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .5rem; }
        h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.2rem 0 .6rem; padding-top: .4rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
        h1, h2, h3, p, li, figcaption, th, td { overflow-wrap: break-word; }
        p, li { max-width: 46rem; }
        li { margin: .35rem 0; }
        p.detail { margin: .2rem 0 .2rem 1.2rem; }
        .note, figcaption { color: var(--soft); font-size: .875rem; }
        a { color: var(--link); }
        nav h2 { font-size: 1rem; margin-top: 1rem; border: 0; }
        nav ol { padding-left: 1.6rem; margin: 0; }
        nav li { margin: .15rem 0; }
        figure { margin: 1rem 0; }
        .wide { overflow-x: auto; max-width: 100%; }
        .wide:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        .wide > svg { display: block; }
        table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; margin: .6rem 0; }
        th, td { padding: .3rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: normal; }
        thead th { color: var(--soft); vertical-align: bottom; font-size: .85rem; }
        tbody th[scope=row] { min-width: 11rem; max-width: 24rem; }
        tr.group th { font-weight: 600; background: var(--band); }
        th.number, td.number { text-align: right; white-space: nowrap; }
        @media (min-width: 72rem) {
          body { display: grid; grid-template-columns: 15rem minmax(0, 1fr); column-gap: 2.5rem; }
          header { grid-column: 1 / -1; }
          nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding-bottom: 1rem; font-size: .9rem; }
        }
        @media (max-width: 40rem) { body { padding: 1rem; } th, td { padding: .3rem .45rem; } tbody th[scope=row] { min-width: 8rem; } }
        @media print {
          :root { --paper: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb; --band: #f2f2f2; --link: #000000; }
          @page { margin: 15mm; }
          body { display: block; max-width: none; padding: 0; font-size: 10pt; }
          h2, h3 { break-after: avoid; }
          tr, figure, li { break-inside: avoid; }
          thead { display: table-header-group; }
          a { text-decoration: none; }
          .wide { overflow: visible; }
          .wide > svg { max-width: 100%; height: auto; max-height: 240mm; }
          table { font-size: 8pt; }
          th, td { padding: 1.2mm 1.6mm; }
          th.number, td.number { white-space: normal; }
          tbody th[scope=row] { min-width: 0; }
        }

        """;
}
