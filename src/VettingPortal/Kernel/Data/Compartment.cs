using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VettingPortal.Kernel.Data;

/// <summary>
/// A record of the integrity compartment: only an act that says it works there (<see cref="IWithinCompartment"/>) finds any, and on
/// PostgreSQL the database itself shows and takes them within such an act alone, whatever the portal asks (row-level security).
/// </summary>
public interface ICompartmented;

/// <summary>A command or question that works on records of the integrity compartment, once its permission was asked.</summary>
public interface IWithinCompartment;

/// <summary>Tells PostgreSQL at each opening that what follows belongs to the compartment; the pool takes it back at the closing.</summary>
internal sealed class CompartmentSetting : DbConnectionInterceptor
{
    private const string Open = "SELECT set_config('portal.compartment', 'integrity', false)";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (eventData.Context is PortalDb { InCompartment: true })
        {
            using var command = connection.CreateCommand();
            command.CommandText = Open;
            command.ExecuteNonQuery();
        }
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is PortalDb { InCompartment: true })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Open;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
