using Microsoft.Extensions.Localization;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Exports;

namespace VettingPortal.Features.Users;

/// <summary>What a file of this list holds.</summary>
public sealed class UserColumns(IStringLocalizer<UsersTexts> texts) : IListColumns<ListUsers.Row>
{
    public static string Act => "ExportUsers";

    public string Name => texts["ExportUsers"];

    public IReadOnlyList<ListColumn<ListUsers.Row>> Columns =>
        [
            new(texts["UserName"], row => row.UserName),
            new(texts["Name"], row => row.Name),
            new(texts["Center"], row => row.Center),
            new(texts["Roles"], row => string.Join(", ", row.Roles)),
            new(texts["BlockedMark"], row => row.Blocked ? texts["BlockedMark"].Value : null),
        ];
}
