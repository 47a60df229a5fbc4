using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Verification;
using VettingPortal.Tests.Kernel.Faults;

namespace VettingPortal.Tests.Kernel.Ledger;

/// <summary>A random day of honest work: acts done, refused and lost to a race, reads, seals at any moment. The same again by its seed.</summary>
public static class Workload
{
    public static async Task<IReadOnlyList<Finding>> Run(DatabaseProvider provider, int seed, int acts = 60)
    {
        var random = new Random(seed);
        await using var ledger = await ALedger.In(
            await TestPortal.On(
                provider,
                services =>
                {
                    Toggle.AddTo(services);
                    Move.AddTo(services);
                }
            )
        );
        var findings = new List<Finding>();
        for (var i = 0; i < acts; i++)
        {
            var file = ledger.Files[random.Next(ledger.Files.Count)].Id;
            await Step(ledger, file, random);
            if (random.Next(20) == 0)
            {
                findings.AddRange(await ledger.Verify());
            }
        }
        findings.AddRange(await ledger.Verify());
        await ledger.Seal();
        findings.AddRange(await ledger.Verify());
        return findings;
    }

    private static async Task Step(ALedger ledger, VettingFileId file, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                await ledger.Seal();
                break;
            case 1:
                await ledger.Change(file);
                break;
            case 2:
                await ledger.System.Run(new Move(file, random.Next(1, 6)));
                break;
            case 3:
                await ledger.Portal.As(Role.MED).Run(new Toggle(file, Guid.NewGuid()));
                break;
            case 4:
                await Task.WhenAll(
                    Enumerable
                        .Range(0, random.Next(2, 5))
                        .Select(_ => Task.Run(() => ledger.System.Run(new Toggle(file, Guid.NewGuid()))))
                );
                break;
            default:
                await ledger.System.Run(new Toggle(file, Guid.NewGuid()));
                break;
        }
    }
}
