namespace Mot.Core.Tests.Laws;

/// <summary>What an exact summary of rows promises. A new one is tested by deriving from this class; a whole study by <c>TallyLaws</c>.</summary>
/// <typeparam name="TSummary">The summary.</typeparam>
/// <typeparam name="TRow">What is added to it.</typeparam>
public abstract class SummaryLaws<TSummary, TRow>
    where TSummary : class
{
    /// <summary>A way to make empty summaries that belong together, and rows for them.</summary>
    protected abstract (Func<TSummary> Empty, TRow[] Rows) Draw(Random random);

    protected abstract void Add(TSummary summary, TRow row);

    protected abstract void Subtract(TSummary summary, TRow row);

    protected abstract void Merge(TSummary summary, TSummary other);

    protected abstract void Subtract(TSummary summary, TSummary other);

    protected abstract TSummary Clone(TSummary summary);

    /// <summary>Every sum that the summary holds.</summary>
    protected abstract Int128[] Cells(TSummary summary);

    [Fact]
    public void Add_InAnyOrder_GivesTheSameSums() => Check((random, empty, rows) =>
        Cells(Of(empty, Cases.Shuffled(random, rows))).ShouldBe(Cells(Of(empty, rows))));

    [Fact]
    public void Merge_OfAnySplitInAnyOrder_EqualsOnePass() => Check((random, empty, rows) =>
    {
        List<TSummary> parts = [.. rows.GroupBy(_ => random.Next(5)).Select(part => Of(empty, part)), empty()];
        while (parts.Count > 1)
        {
            int from = random.Next(1, parts.Count);
            Merge(parts[0], parts[from]);
            parts.RemoveAt(from);
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(parts));
        }

        Cells(parts[0]).ShouldBe(Cells(Of(empty, rows)));
    });

    [Fact]
    public void Merge_OfPartsFromSeveralThreads_EqualsOnePass()
    {
        const int Threads = 4;
        (Func<TSummary> empty, TRow[] rows) = LargeCase();
        TSummary whole = empty();
        var gate = new Lock();
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(worker => new Thread(() =>
        {
            // Small parts, so that the threads really take turns.
            foreach (TRow[] part in rows.Where((_, i) => i % Threads == worker).Chunk(50))
            {
                TSummary mine = Of(empty, part);
                lock (gate)
                {
                    Merge(whole, mine);
                }
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Cells(whole).ShouldBe(Cells(Of(empty, rows)));
    }

    [Fact]
    public void Merge_WithItself_CountsEverythingTwice() => Check((_, empty, rows) =>
    {
        TSummary doubled = Of(empty, rows);
        Merge(doubled, doubled);
        Cells(doubled).ShouldBe(Cells(Of(empty, [.. rows, .. rows])));
    });

    [Fact]
    public void MergeAndSubtract_LeaveTheOtherSideAsItWas() => Check((random, empty, rows) =>
    {
        TSummary other = Of(empty, rows);
        Int128[] before = Cells(other);
        TSummary summary = Of(empty, Cases.Shuffled(random, rows));
        Merge(summary, other);
        Subtract(summary, other);
        foreach (TRow row in rows)
        {
            Add(summary, row);
        }

        Cells(other).ShouldBe(before);
    });

    [Fact]
    public void Merge_WithNothing_ChangesNothing() => Check((_, empty, rows) =>
    {
        TSummary right = Of(empty, rows);
        Merge(right, empty());
        Cells(right).ShouldBe(Cells(Of(empty, rows)));
        TSummary left = empty();
        Merge(left, Of(empty, rows));
        Cells(left).ShouldBe(Cells(Of(empty, rows)));
    });

    [Fact]
    public void Subtract_OfRowsInAnyOrder_RestoresWhatWasThere() => Check((random, empty, rows) =>
    {
        TRow[] kept = [.. rows.Where(_ => random.Next(2) == 0)];
        TSummary summary = Of(empty, kept);
        foreach (TRow row in rows)
        {
            Add(summary, row);
        }

        foreach (TRow row in Cases.Shuffled(random, rows))
        {
            Subtract(summary, row);
        }

        Cells(summary).ShouldBe(Cells(Of(empty, kept)));
    });

    [Fact]
    public void Subtract_OfASummary_RestoresWhatWasThere() => Check((random, empty, rows) =>
    {
        int cut = random.Next(rows.Length + 1);
        TSummary summary = Of(empty, rows);
        Subtract(summary, Of(empty, Cases.Shuffled(random, rows[cut..])));
        Cells(summary).ShouldBe(Cells(Of(empty, rows[..cut])));
    });

    [Fact]
    public void Subtract_FromItself_LeavesNothing() => Check((_, empty, rows) =>
    {
        TSummary summary = Of(empty, rows);
        Subtract(summary, summary);
        Cells(summary).ShouldBe(Cells(empty()));
    });

    [Fact]
    public void Subtract_OfMoreThanWasAdded_ThrowsAndLeavesTheSums() => Check((_, empty, rows) =>
    {
        TSummary summary = Of(empty, rows);
        TSummary more = Of(empty, [.. rows, .. rows]);
        if (Cells(more).SequenceEqual(Cells(summary)))
        {
            return;
        }

        Should.Throw<InvalidOperationException>(() => Subtract(summary, more));
        Cells(summary).ShouldBe(Cells(Of(empty, rows)));
    });

    [Fact]
    public void Clone_IsIndependent() => Check((_, empty, rows) =>
    {
        TSummary original = Of(empty, rows);
        TSummary copy = Clone(original);
        Cells(copy).ShouldBe(Cells(original));
        Merge(copy, copy);
        Cells(original).ShouldBe(Cells(Of(empty, rows)));
    });

    [Fact]
    public void Merge_WithItselfAgainAndAgain_StaysExactUntilItOverflowsWithoutChange() => Check((_, empty, rows) =>
    {
        TSummary summary = Of(empty, rows.Take(4));
        Int128[] once = Cells(summary);
        int doublings = 0;
        try
        {
            for (; doublings < 200; doublings++)
            {
                Merge(summary, summary);
            }

            // Nothing was added, so nothing fills.
            once.ShouldAllBe(cell => cell == 0);
            return;
        }
        catch (OverflowException)
        {
            Cells(summary).ShouldBe(once.Select(cell => cell << doublings));
        }

        // Four rows of the largest weight take 32 doublings; unweighted rows take over forty.
        doublings.ShouldBeGreaterThan(30);
        ReadEverything(summary);
    });

    [Fact]
    public void MergeAndSubtract_OfNull_Throw()
    {
        TSummary summary = LargeCase().Empty();
        Should.Throw<ArgumentNullException>(() => Merge(summary, null!));
        Should.Throw<ArgumentNullException>(() => Subtract(summary, null!));
    }

    /// <summary>Reads every public answer, which must not throw however full the sums are.</summary>
    protected abstract void ReadEverything(TSummary summary);

    protected void Check(Action<Random, Func<TSummary>, TRow[]> law) => Law.Check(Cases.All(random =>
    {
        (Func<TSummary> empty, TRow[] rows) = Draw(random);
        law(random, empty, rows);
    }));

    protected TSummary Of(Func<TSummary> empty, IEnumerable<TRow> rows)
    {
        TSummary summary = empty();
        foreach (TRow row in rows)
        {
            Add(summary, row);
        }

        return summary;
    }

    private (Func<TSummary> Empty, TRow[] Rows) LargeCase()
    {
        var random = new Random(1987);
        (Func<TSummary> empty, TRow[] rows) = Draw(random);
        while (rows.Length == 0)
        {
            (empty, rows) = Draw(random);
        }

        return (empty, [.. Enumerable.Range(0, 10_000).Select(i => rows[i % rows.Length])]);
    }
}
