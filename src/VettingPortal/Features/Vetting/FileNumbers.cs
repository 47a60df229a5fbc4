using System.Globalization;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Vetting;

/// <summary>Gives files their numbers, <c>EXP-YYYY-NNNNNN</c> by the year of opening.</summary>
public sealed class FileNumbers(Numbers numbers, UseCaseContext context)
{
    public async Task<string> Next(CancellationToken cancel) => (await Next(1, cancel)).Single();

    public async Task<IReadOnlyList<string>> Next(int count, CancellationToken cancel)
    {
        var year = context.Today.Year.ToString(CultureInfo.InvariantCulture);
        var first = await numbers.Next($"EXP-{year}", count, cancel);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"EXP-{year}-{first + i:D6}")),
        ];
    }
}
