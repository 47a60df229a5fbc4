using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace VettingPortal.Kernel.Data;

/// <summary>A counter of numbers people read. Outside the ledger: a number that was handed out and not used is a gap, which is normal.</summary>
public sealed class Counter
{
    public string Name { get; private init; } = "";

    public long Value { get; private set; }
}

internal sealed class CounterMapping : IEntityTypeConfiguration<Counter>
{
    public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Counter> builder)
    {
        builder.ToTable("aux_counters");
        builder.HasKey(counter => counter.Name);
        builder.Property(counter => counter.Name).HasMaxLength(40);
    }
}

/// <summary>Hands out numbers at once and for good, on a connection of its own, so that no act waits for another's to be saved.</summary>
public sealed class Numbers(IDbContextFactory<PortalDb> contexts, WriteGate gate)
{
    private const string Take = """
        INSERT INTO aux_counters ("Name", "Value") VALUES (@name, @count)
        ON CONFLICT ("Name") DO UPDATE SET "Value" = aux_counters."Value" + @count
        RETURNING "Value"
        """;

    /// <summary>The first of <paramref name="count"/> consecutive numbers of this name, from 1.</summary>
    public Task<long> Next(string name, int count, CancellationToken cancel) =>
        gate.Alone(
            async () =>
            {
                await using var db = await contexts.CreateDbContextAsync(cancel);
                var connection = db.Database.GetDbConnection();
                await db.Database.OpenConnectionAsync(cancel);
                await using var command = connection.CreateCommand();
                command.CommandText = Take;
                Add(command, "@name", name);
                Add(command, "@count", (long)count);
                var last = Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
                return last - count + 1;
            },
            cancel
        );

    private static void Add(IDbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
