using System.Globalization;
using System.Text;
using Mot.Core.Json;
using Mot.Core.Studies;
using Mot.Simulation;

namespace Mot.Cli;

/// <summary>The files of a synthetic company.</summary>
internal static class SimulationFiles
{
    private const long CustomersPerSign = 10_000;

    /// <summary>Writes all files, one customer after the other.</summary>
    internal static IReadOnlyList<Written> Write(SyntheticCompany company, long customers, string folder, bool asJsonLines, Terminal terminal)
    {
        string ending = asJsonLines ? "jsonl" : "csv";
        var written = new List<Written> { new("study.json", "the questionnaire", "问卷与旅程", null) };
        File(folder, "study.json", StudyJson.Write(asJsonLines ? WithoutTable(company.Study) : company.Study));
        if (!asJsonLines)
        {
            written.Add(new("waves.json", "the same by quarter, for 'mot trend'", "按季度分期，供 mot trend 使用", null));
            File(folder, "waves.json", StudyJson.Write(ByQuarter(company.Study)));
        }

        Table[] tables = [.. CompanyTable.Of(company).Select(table => new Table(table, Path.Combine(folder, $"{table.Name}.{ending}"), asJsonLines))];
        try
        {
            long done = 0;
            foreach (SyntheticCustomer customer in company.Customers(customers))
            {
                foreach (Table table in tables)
                {
                    table.Add(customer);
                }

                if (++done % CustomersPerSign == 0 && terminal.ErrorIsTerminal)
                {
                    terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{done:N0} / {customers:N0}"));
                }
            }

            if (done >= CustomersPerSign && terminal.ErrorIsTerminal)
            {
                terminal.Error.Write("\r\u001b[K");
            }
        }
        finally
        {
            Array.ForEach(tables, table => table.Dispose());
        }

        (string English, string Chinese)[] says =
        [
            ("what customers answered afterwards", "事后问卷的回答"), ("what happened, with ratings at the moment", "每次接触，含当场评分"),
            ("what was bought", "购买记录"), ("customers and what is true of them", "客户及其真实参数"),
        ];
        written.AddRange(tables.Select((table, t) => new Written($"{table.Name}.{ending}", says[t].English, says[t].Chinese, table.Rows)));
        File(folder, "truth.json", CompanyTruthJson.Write(CompanyTruth.Of(company)));
        written.Add(new("truth.json", "the planted truth", "植入的真相", null));
        return written;
    }

    private static Study WithoutTable(Study study)
    {
        StudyDraft draft = StudyDraft.From(study);
        draft.Table = null;
        return draft.Build();
    }

    private static Study ByQuarter(Study study)
    {
        StudyDraft draft = StudyDraft.From(study);
        draft.Table = study.Table! with { Wave = new WaveColumn("at") { Period = new(PeriodLength.Quarter, TimeZoneInfo.Utc) } };
        return draft.Build();
    }

    private static void File(string folder, string name, string text) =>
        System.IO.File.WriteAllText(Path.Combine(folder, name), text.EndsWith('\n') ? text : text + "\n");

    /// <summary>A file as it is told of.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="English">What it holds.</param>
    /// <param name="Chinese">What it holds, in Chinese.</param>
    /// <param name="Rows">How many rows, of a table.</param>
    internal sealed record Written(string Name, string English, string Chinese, long? Rows);

    /// <summary>A table and its file.</summary>
    private sealed class Table : IDisposable
    {
        private readonly CompanyTable _table;
        private readonly StreamWriter _file;
        private readonly bool _asJsonLines;

        internal Table(CompanyTable table, string path, bool asJsonLines)
        {
            _table = table;
            _asJsonLines = asJsonLines;
            _file = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16) { NewLine = "\n" };
            if (!asJsonLines)
            {
                _file.WriteLine(table.CsvHeader());
            }
        }

        internal string Name => _table.Name;

        internal long Rows { get; private set; }

        public void Dispose() => _file.Dispose();

        internal void Add(SyntheticCustomer customer)
        {
            foreach (string row in _asJsonLines ? _table.JsonRows(customer) : _table.CsvRows(customer))
            {
                _file.WriteLine(row);
                Rows++;
            }
        }
    }
}
