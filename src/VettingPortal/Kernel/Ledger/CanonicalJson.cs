using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace VettingPortal.Kernel.Ledger;

/// <summary>
/// The one way a value is written where it is hashed: keys in ordinal order (the caller's duty, see <see cref="CanonicalState"/>),
/// nulls left out, instants in UTC cut to microseconds, decimals without trailing zeros as text, text in NFC without NUL, enums by
/// name, no doubles. The very bytes that were hashed are stored.
/// </summary>
internal static class CanonicalJson
{
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(
                    text.Replace("\0", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC)
                );
                break;
            case Guid id:
                json.WriteStringValue(id);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int or long or short or byte:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal amount:
                json.WriteStringValue(
                    (amount / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
                );
                break;
            case DateTime instant:
                json.WriteStringValue(Instant(instant));
                break;
            case DateTimeOffset instant:
                json.WriteStringValue(Instant(Data.StoredTypes.Cut(instant)));
                break;
            case DateOnly day:
                json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case TimeOnly time:
                json.WriteStringValue(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
                break;
            case Enum member:
                json.WriteStringValue(member.ToString());
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            default:
                throw new InvalidOperationException($"No canonical form for {value.GetType().Name}.");
        }
    }

    private static string Instant(DateTime utc) =>
        new DateTime(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc).ToString(
            "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'",
            CultureInfo.InvariantCulture
        );
}
