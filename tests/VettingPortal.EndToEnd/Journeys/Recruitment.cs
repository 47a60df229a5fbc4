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
                await page.Choose("schooling", "Licenciatura");
                await page.Choose("campaign", "2026-T4-CENTRO");
                await page.Choose("profile", "PREVENCION");
                await page.Locator("input[type=checkbox]").First.CheckAsync();
                await page.Press("Registrar aspirante");
                await page.WaitForURLAsync("**/applicants/*-*-*");
                await page.Settled();
                walk.Number = await page.Locator("a[href^='/files/']").First.InnerTextAsync();
                foreach (var paper in Papers)
                {
                    await page.Choose("paper", paper);
                    await page.Attach("upload");
                    await page.Reads($"{paper} documento.pdf");
                }
                await page.Day("signed", walk.Today);
                await page.Locator("input[type=checkbox]").First.CheckAsync();
                await page.Press("Guardar la declaración");
                await page.Press("Enviar a elegibilidad");
                await page.Gone("Enviar a elegibilidad");
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
                await page.Choose("finding", "Sin antecedentes");
                await page.Attach("answer");
                await page.Press("Guardar la consulta");
                await page.Reads("RNPSP-204117 · Sin antecedentes");
                await page.Press("Declarar elegible");
                await page.Gone("Declarar elegible");
            }
        );
}
