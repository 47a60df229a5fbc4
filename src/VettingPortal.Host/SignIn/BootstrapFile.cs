using System.Text.Json;
using System.Text.Json.Serialization;
using VettingPortal.Features.Users;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;

namespace VettingPortal.Host.SignIn;

/// <summary>The first institution and users of an installation, as an operator writes them down for <c>bootstrap FILE</c>.</summary>
public sealed record BootstrapFile(BootstrapFile.Body Institution, IReadOnlyList<BootstrapFile.Person> Users)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    public sealed record Body(string Code, string Name);

    public sealed record Person(
        string UserName,
        string Name,
        IReadOnlyList<Role> Roles,
        string? Email = null,
        string? ExternalId = null,
        string? OsAccount = null
    );

    /// <summary>Reads the file's text, or throws <see cref="SettingException"/> saying where it is wrong.</summary>
    public static BootstrapFile Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<BootstrapFile>(json, Options)
                ?? throw new SettingException("The bootstrap file is empty.");
        }
        catch (JsonException wrong)
        {
            throw new SettingException(
                $"The bootstrap file is not as expected at {wrong.Path ?? "its start"}, line {(wrong.LineNumber ?? 0) + 1}."
            );
        }
    }

    /// <summary>The act it asks for; the first grants last twelve months.</summary>
    public BootstrapPortal Command(DateOnly today) =>
        new(
            [new(PlaceKind.Institution, InstitutionId.New().Value, Institution.Code, Institution.Name)],
            [
                .. Users.Select(user => new FirstUser(
                    PortalUserId.New(),
                    user.UserName,
                    user.Name,
                    user.Email,
                    new(user.ExternalId, user.OsAccount),
                    new(),
                    user.Roles
                )),
            ],
            GrantTerms.Longest(Role.SYS, today).Until
        );
}
