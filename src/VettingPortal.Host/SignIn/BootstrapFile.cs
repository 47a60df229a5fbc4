using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using VettingPortal.Features.Users;
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

    /// <summary>The line of the file, counted from 1, on which each user begins.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> Lines { get; private init; } = [];

    public sealed record Body(string Code, string Name);

    public sealed record Person(
        string UserName,
        string Name,
        IReadOnlyList<Role> Roles,
        string? Email = null,
        string? ExternalId = null,
        string? OsAccount = null
    );

    /// <summary>Where a file is not as expected: its line, counted from 1, and the field, such as <c>$.users[2].roles[0]</c>.</summary>
    public sealed record Fault(long Line, string Field);

    /// <summary>Reads the file's text, or says where it is wrong.</summary>
    public static bool TryRead(
        string json,
        [NotNullWhen(true)] out BootstrapFile? file,
        [NotNullWhen(false)] out Fault? fault
    )
    {
        (file, fault) = (null, null);
        try
        {
            file = JsonSerializer.Deserialize<BootstrapFile>(json, Options) is { } read
                ? read with
                {
                    Lines = LinesOf(Encoding.UTF8.GetBytes(json)),
                }
                : null;
            fault = file is null ? new(1, "$") : null;
        }
        catch (JsonException wrong)
        {
            fault = new((wrong.LineNumber ?? 0) + 1, wrong.Path ?? "$");
        }
        return file is not null;
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

    // The file reads well by now, so the third level of objects in it are its users.
    private static List<int> LinesOf(ReadOnlySpan<byte> json)
    {
        List<int> lines = [];
        var reader = new Utf8JsonReader(
            json,
            new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
        );
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.StartObject, CurrentDepth: 2 })
            {
                lines.Add(1 + json[..(int)reader.TokenStartIndex].Count((byte)'\n'));
            }
        }
        return lines;
    }
}
