using VettingPortal.EndToEnd.Stage;
using VettingPortal.Features.People;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>The recruiting desk and the eligibility clerk.</summary>
internal static class Recruitment
{
    private const string Head = "NUOV000514MDFXRLA";

    private static readonly string[] Papers =
    [
        "Acta de nacimiento",
        "Identificación oficial",
        "Certificado de estudios",
        "Comprobante de domicilio",
        "Fotografía",
        "Aviso de privacidad firmado",
    ];

    public static string Curp => Head + Features.People.Curp.CheckDigit(Head + "0");

    public static Task Register(Walk walk) =>
        walk.As(
            "adriana.solis",
            "/applicants/new",
            async page =>
            {
                await page.Type("curp", Curp);
                await page.Type("given", "Valeria");
                await page.Type("first", "Núñez");
                await page.Type("second", "Ortega");
                await page.Type("phone", "55 1234 5678");
                await page.Type("email", "valeria.nunez@ejemplo.mx");
                await page.Choose("schooling", walk["Licenciatura"]);
                await page.Choose("campaign", "2026-T4-CENTRO");
                await page.Choose("profile", "PREVENCION");
                await page.Locator("input[type=checkbox]").First.CheckAsync();
                await page.Press(walk["Registrar aspirante"]);
                await page.WaitForURLAsync("**/applicants/*-*-*");
                await page.Settled();
                walk.Number = await page.Locator("a[href^='/files/']").First.InnerTextAsync();
                foreach (var paper in Papers)
                {
                    await page.Choose("paper", walk[paper]);
                    await page.Attach("upload");
                    await page.Reads($"{walk[paper]} documento.pdf");
                }
                await page.Day("signed", walk.Today);
                await page.Choose("only-mexican", walk["Declara no tener otra nacionalidad que la mexicana."]);
                await page.Press(walk["Guardar la declaración"]);
                await page.Press(walk["Enviar a elegibilidad"]);
                await page.Gone(walk["Enviar a elegibilidad"]);
            }
        );

    public static Task FindEligible(Walk walk) =>
        walk.AtFile(
            "marisol.tapia",
            "application",
            async page =>
            {
                await page.Day("queried", walk.Today);
                await page.Type("reference", "RNPSP-204117");
                await page.Choose("finding", walk["Sin antecedentes"]);
                await page.Attach("answer");
                await page.Press(walk["Guardar la consulta"]);
                await page.Reads($"RNPSP-204117 · {walk["Sin antecedentes"]}");
                await page.Press(walk["Declarar elegible"]);
                await page.Gone(walk["Declarar elegible"]);
            }
        );
}
