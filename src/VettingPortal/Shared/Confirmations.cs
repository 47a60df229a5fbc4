using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Kernel;

namespace VettingPortal.Shared;

/// <summary>The last act that ended well in this circuit: told to whoever did it, wherever the page has gone meanwhile.</summary>
public sealed class Confirmations
{
    /// <summary>Told each time an act ended well, with what the ledger calls it.</summary>
    public event Action<string>? Confirmed;

    internal void Confirm(string act) => Confirmed?.Invoke(act);
}

/// <summary>The door as pages have it: what ends well is confirmed in one place, so that no page has to think of it.</summary>
public sealed class ConfirmingUseCases(IUseCases door, Confirmations confirmations) : IUseCases
{
    public async Task<Outcome> Run<TCommand>(TCommand command, CancellationToken cancel = default)
        where TCommand : ICommand
    {
        var outcome = await door.Run(command, cancel);
        if (outcome.IsDone)
        {
            confirmations.Confirm(typeof(TCommand).Name);
        }
        return outcome;
    }

    public Task<TAnswer> Ask<TQuery, TAnswer>(IQuery<TQuery, TAnswer> query, CancellationToken cancel = default)
        where TQuery : IQuery<TQuery, TAnswer> => door.Ask(query, cancel);

    public Task<Actor?> WhoAmI(CancellationToken cancel = default) => door.WhoAmI(cancel);

    internal static IUseCases Of(IServiceProvider services) =>
        new ConfirmingUseCases(
            services.GetRequiredService<Door>().For(services.GetRequiredService<ICurrentActor>()),
            services.GetRequiredService<Confirmations>()
        );
}
