using Microsoft.EntityFrameworkCore;

namespace Mot.Examples.WebApi;

/// <summary>The tables. They are the truth; the sums in memory are made of them.</summary>
internal sealed class HotelContext(DbContextOptions<HotelContext> options) : DbContext(options)
{
    private const int IdLength = 64;

    internal DbSet<AnswerRow> Answers => Set<AnswerRow>();

    internal DbSet<FactRow> Facts => Set<FactRow>();

    internal DbSet<CommitRow> Commits => Set<CommitRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        #region tables
        modelBuilder.Entity<AnswerRow>(answer =>
        {
            answer.ToTable("answers");
            answer.HasKey(row => row.Sequence);
            answer.HasIndex(row => row.Id).IsUnique();
            answer.HasIndex(row => new { row.Customer, row.Trip });
            answer.Property(row => row.Missing).HasConversion<string>();
        });
        modelBuilder.Entity<FactRow>(fact =>
        {
            fact.ToTable("facts");
            fact.HasKey(row => row.Id);
            fact.HasIndex(row => row.Customer);
            fact.HasIndex(row => row.SameAs);
        });
        modelBuilder.Entity<CommitRow>(commit =>
        {
            commit.ToTable("commits");
            commit.HasKey(row => row.Id);
            commit.Property(row => row.Id).ValueGeneratedNever();
            commit.Property(row => row.Commits).IsConcurrencyToken();
        });
        #endregion tables
        foreach (var text in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(each => each.ClrType == typeof(string)))
        {
            text.SetMaxLength(text.Name == nameof(FactRow.Document) ? null : IdLength);
        }
    }
}
